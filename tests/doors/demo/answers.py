"""Who is answered what at the demo's door. Outside the demo there is no such page, whatever is sent to it."""

TABLE = """
# route     | methods                 | path   | whose | visitor member elsewhere speaker coordinator official auditor
demo:choose | GET, HEAD, POST         | /demo/ | all   | 404 404 404 404 404 404 404
demo:choose | PUT, PATCH, DELETE      | /demo/ | all   | 405 405 405 405 405 405 405
"""
