"""Who is answered what on the open website. Written by hand; tests/answers/table.py says how it is read.

A body has one address for everybody: those who may not know of it are told that there is no such page, so that the
answer does not tell them apart. No page of the open website takes anything in.
"""

TABLE = """
# route               | methods                 | path                                    | whose     | visitor member elsewhere speaker coordinator official auditor
public:start          | GET, HEAD               | /                                       | all       | 200 200 200 200 200 200 200
public:start          | POST, PUT, DELETE       | /                                       | all       | 405 405 405 405 405 405 405
public:model          | GET, HEAD               | /modellen/                              | all       | 200 200 200 200 200 200 200
public:model          | POST, PUT, DELETE       | /modellen/                              | all       | 405 405 405 405 405 405 405
public:follow_up      | GET, HEAD               | /uppfoljning/                           | all       | 200 200 200 200 200 200 200
public:follow_up      | GET                     | /uppfoljning/?ar=2019&kant=2020-01-01   | all       | 200 200 200 200 200 200 200
public:follow_up      | GET                     | /uppfoljning/?ar=-1&kant=32+mars&svar=x | all       | 200 200 200 200 200 200 200
public:follow_up      | POST, PUT, DELETE       | /uppfoljning/                           | all       | 405 405 405 405 405 405 405
public:board_csv      | GET, HEAD               | /uppfoljning/underlag.csv               | all       | 200 200 200 200 200 200 200
public:board_csv      | POST, PUT, DELETE       | /uppfoljning/underlag.csv               | all       | 405 405 405 405 405 405 405
public:search         | GET, HEAD               | /sok/                                   | all       | 200 200 200 200 200 200 200
public:search         | GET                     | /sok/?q=r%C3%A5det&sida=99999999999     | all       | 200 200 200 200 200 200 200
public:search         | GET                     | /sok/?q=%00%25_%27&typ=x&sida=-1        | all       | 200 200 200 200 200 200 200
public:search         | POST, PUT, DELETE       | /sok/                                   | all       | 405 405 405 405 405 405 405
public:accessibility  | GET, HEAD               | /tillganglighet/                        | all       | 200 200 200 200 200 200 200
public:accessibility  | POST, PUT, DELETE       | /tillganglighet/                        | all       | 405 405 405 405 405 405 405
public:privacy        | GET, HEAD               | /personuppgifter/                       | all       | 200 200 200 200 200 200 200
public:privacy        | POST, PUT, DELETE       | /personuppgifter/                       | all       | 405 405 405 405 405 405 405
public:open_data      | GET, HEAD               | /oppna-data/                            | all       | 200 200 200 200 200 200 200
public:open_data      | POST, PUT, DELETE       | /oppna-data/                            | all       | 405 405 405 405 405 405 405

# A source is there for those who may know of something that rests on it: test_sources.py has closed ones.
public:sources        | GET, HEAD               | /kallor/                                | all       | 200 200 200 200 200 200 200
public:sources        | POST, PUT, DELETE       | /kallor/                                | all       | 405 405 405 405 405 405 405
public:source         | GET, HEAD               | /kallor/berattelse/                     | open      | 200 200 200 200 200 200 200
public:source         | POST, PUT, DELETE       | /kallor/berattelse/                     | open      | 405 405 405 405 405 405 405
public:source         | GET                     | /kallor/grannens/                       | neighbour | 404 404 404 404 404 404 404
public:source         | GET                     | /kallor/finns-inte/                     | nothing   | 404 404 404 404 404 404 404

public:body           | GET, HEAD               | /grupper/radet/                         | open      | 200 200 200 200 200 200 200
public:body           | GET                     | /grupper/radet/?dag=2019-03-04          | open      | 200 200 200 200 200 200 200
public:body           | GET                     | /grupper/radet/?dag=31+februari&kant=x  | open      | 200 200 200 200 200 200 200
public:body           | GET, HEAD               | /grupper/kanarie-body/                  | closed    | 404 200 404 404 404 404 404
public:body           | GET                     | /grupper/kanarie-body/?dag=2019-03-04   | closed    | 404 200 404 404 404 404 404
public:body           | GET, HEAD               | /grupper/kanarie-joint/                 | joint     | 404 404 200 404 404 404 404
public:body           | GET                     | /grupper/grannens/                      | neighbour | 404 404 404 404 404 404 404
public:body           | GET                     | /grupper/finns-inte/                    | nothing   | 404 404 404 404 404 404 404
public:body           | POST, PUT, DELETE       | /grupper/radet/                         | open      | 405 405 405 405 405 405 405
public:body           | POST, PUT, DELETE       | /grupper/kanarie-body/                  | closed    | 405 405 405 405 405 405 405

public:seats_csv      | GET, HEAD               | /grupper/radet/platser.csv              | open      | 200 200 200 200 200 200 200
public:seats_csv      | GET                     | /grupper/kanarie-body/platser.csv       | closed    | 404 200 404 404 404 404 404
public:seats_csv      | GET                     | /grupper/kanarie-joint/platser.csv      | joint     | 404 404 200 404 404 404 404
public:seats_csv      | GET                     | /grupper/grannens/platser.csv           | neighbour | 404 404 404 404 404 404 404
public:seats_csv      | GET                     | /grupper/finns-inte/platser.csv         | nothing   | 404 404 404 404 404 404 404
public:seats_csv      | POST, PUT, DELETE       | /grupper/radet/platser.csv              | open      | 405 405 405 405 405 405 405

# Organisations that are not published are known to those who may speak for them; those that the municipality keeps for
# itself to its coordinator too, but never those of civil society.
public:organisation   | GET, HEAD         | /organisationer/scouterna/                    | open      | 200 200 200 200 200 200 200
public:organisation   | GET, HEAD         | /organisationer/kanarie-organisation/         | closed    | 404 404 404 200 404 404 404
public:organisation   | GET               | /organisationer/kanarie-kept/                 | kept      | 404 404 404 404 200 404 404
public:organisation   | GET               | /organisationer/grannens/                     | neighbour | 404 404 404 404 404 404 404
public:organisation   | GET               | /organisationer/finns-inte/                   | nothing   | 404 404 404 404 404 404 404
public:organisation   | POST, PUT, DELETE | /organisationer/scouterna/                    | open      | 405 405 405 405 405 405 405
public:organisation   | POST, PUT, DELETE | /organisationer/kanarie-organisation/         | closed    | 405 405 405 405 405 405 405
"""
