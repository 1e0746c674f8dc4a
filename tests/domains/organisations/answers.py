"""Who is answered what in the register. Written by hand; tests/answers/table.py says how it is read."""

TABLE = """
# route              | methods           | path                                          | whose     | visitor member elsewhere speaker coordinator official auditor
organisations:list   | GET, HEAD         | /organisationer/                              | all       | 200 200 200 200 200 200 200
organisations:list   | GET               | /organisationer/?q=Lockbete                   | all       | 200 200 200 200 200 200 200
organisations:list   | GET               | /organisationer/?form=x&sida=-1&plats=%00     | all       | 200 200 200 200 200 200 200
organisations:list   | POST, PUT, DELETE | /organisationer/                              | all       | 405 405 405 405 405 405 405
"""
