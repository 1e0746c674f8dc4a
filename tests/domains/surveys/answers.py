"""Who is answered what about surveys and evaluations. Written by hand; tests/answers/table.py says how it is read."""

TABLE = """
# route      | methods           | path                        | whose | visitor member elsewhere speaker coordinator official auditor
surveys:list | GET, HEAD         | /enkater/                   | all   | 200 200 200 200 200 200 200
surveys:list | GET               | /enkater/?kant=31+februari  | all   | 200 200 200 200 200 200 200
surveys:list | POST, PUT, DELETE | /enkater/                   | all   | 405 405 405 405 405 405 405
"""
