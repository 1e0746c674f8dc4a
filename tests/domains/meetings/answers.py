"""Who is answered what about meetings, decisions and steering documents. Written by hand; see tests/answers/table.py.

What a body has not published is there for those who sit in it, and for nobody else.
"""

TABLE = """
# route            | methods           | path                               | whose     | visitor member elsewhere speaker coordinator official auditor
meetings:list      | GET, HEAD         | /moten/                            | all       | 200 200 200 200 200 200 200
meetings:list      | GET               | /moten/?ar=-1&sida=x&grupp=%00     | all       | 200 200 200 200 200 200 200
meetings:list      | POST, PUT, DELETE | /moten/                            | all       | 405 405 405 405 405 405 405
meetings:detail    | GET, HEAD         | /moten/varforum/                   | open      | 200 200 200 200 200 200 200
meetings:detail    | GET               | /moten/varforum/?kant=2021-03-22   | open      | 404 404 404 404 404 404 404
meetings:detail    | GET, HEAD         | /moten/kanarie-meeting/            | closed    | 404 200 404 404 404 404 404
meetings:detail    | GET, HEAD         | /moten/kanarie-joint-meeting/      | joint     | 404 404 200 404 404 404 404
meetings:detail    | GET               | /moten/grannens/                   | neighbour | 404 404 404 404 404 404 404
meetings:detail    | GET               | /moten/finns-inte/                 | nothing   | 404 404 404 404 404 404 404
meetings:detail    | POST, PUT, DELETE | /moten/varforum/                   | open      | 405 405 405 405 405 405 405
meetings:detail    | POST, PUT, DELETE | /moten/kanarie-meeting/            | closed    | 405 405 405 405 405 405 405
meetings:decisions | GET, HEAD         | /beslut/                           | all       | 200 200 200 200 200 200 200
meetings:decisions | GET               | /beslut/?organ=Lockbete&ar=x       | all       | 200 200 200 200 200 200 200
meetings:decisions | POST, PUT, DELETE | /beslut/                           | all       | 405 405 405 405 405 405 405
meetings:decision  | GET, HEAD         | /beslut/antagande/                 | open      | 200 200 200 200 200 200 200
meetings:decision  | GET, HEAD         | /beslut/kanarie-decision/          | closed    | 404 200 404 404 404 404 404
meetings:decision  | GET, HEAD         | /beslut/kanarie-joint-decision/    | joint     | 404 404 200 404 404 404 404
meetings:decision  | GET               | /beslut/grannens/                  | neighbour | 404 404 404 404 404 404 404
meetings:decision  | GET               | /beslut/finns-inte/                | nothing   | 404 404 404 404 404 404 404
meetings:decision  | POST, PUT, DELETE | /beslut/antagande/                 | open      | 405 405 405 405 405 405 405
meetings:documents | GET, HEAD         | /styrdokument/                     | all       | 200 200 200 200 200 200 200
meetings:documents | GET               | /styrdokument/?kant=32+mars        | all       | 200 200 200 200 200 200 200
meetings:documents | POST, PUT, DELETE | /styrdokument/                     | all       | 405 405 405 405 405 405 405
meetings:document  | GET, HEAD         | /styrdokument/riktlinjer/          | open      | 200 200 200 200 200 200 200
meetings:document  | GET, HEAD         | /styrdokument/kanarie-document/    | closed    | 404 200 404 404 404 404 404
meetings:document  | GET, HEAD         | /styrdokument/kanarie-joint-document/ | joint  | 404 404 200 404 404 404 404
meetings:document  | GET               | /styrdokument/grannens/            | neighbour | 404 404 404 404 404 404 404
meetings:document  | GET               | /styrdokument/finns-inte/          | nothing   | 404 404 404 404 404 404 404
meetings:document  | POST, PUT, DELETE | /styrdokument/riktlinjer/          | open      | 405 405 405 405 405 405 405
"""
