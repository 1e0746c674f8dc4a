"""Who is answered what in the room of bodies. Written by hand; tests/answers/table.py says how it is read."""

TABLE = """
# route     | methods           | path                         | whose | visitor member elsewhere speaker coordinator official auditor
bodies:list | GET, HEAD         | /grupper/                    | all   | 200 200 200 200 200 200 200
bodies:list | GET               | /grupper/?dag=2019-03-04     | all   | 200 200 200 200 200 200 200
bodies:list | GET               | /grupper/?dag=31+februari    | all   | 200 200 200 200 200 200 200
bodies:list | POST, PUT, DELETE | /grupper/                    | all   | 405 405 405 405 405 405 405
"""
