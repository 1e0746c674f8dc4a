"""Who is answered what in the register. Written by hand; tests/answers/table.py says how it is read.

Organisations that are not published are known to those who may speak for them; those that the municipality keeps for
itself to its coordinator too, but never those of civil society.
"""

TABLE = """
# route              | methods           | path                                          | whose     | visitor member elsewhere speaker coordinator official auditor
organisations:list   | GET, HEAD         | /organisationer/                              | all       | 200 200 200 200 200 200 200
organisations:list   | GET               | /organisationer/?q=Lockbete                   | all       | 200 200 200 200 200 200 200
organisations:list   | GET               | /organisationer/?form=x&sida=-1&plats=%00     | all       | 200 200 200 200 200 200 200
organisations:list   | POST, PUT, DELETE | /organisationer/                              | all       | 405 405 405 405 405 405 405
organisations:detail | GET, HEAD         | /organisationer/scouterna/                    | open      | 200 200 200 200 200 200 200
organisations:detail | GET, HEAD         | /organisationer/kanarie-organisation/         | closed    | 404 404 404 200 404 404 404
organisations:detail | GET               | /organisationer/kanarie-kept/                 | kept      | 404 404 404 404 200 404 404
organisations:detail | GET               | /organisationer/grannens/                     | neighbour | 404 404 404 404 404 404 404
organisations:detail | GET               | /organisationer/finns-inte/                   | nothing   | 404 404 404 404 404 404 404
organisations:detail | POST, PUT, DELETE | /organisationer/scouterna/                    | open      | 405 405 405 405 405 405 405
organisations:detail | POST, PUT, DELETE | /organisationer/kanarie-organisation/         | closed    | 405 405 405 405 405 405 405
"""
