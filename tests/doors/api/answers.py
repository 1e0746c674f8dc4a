"""Who is answered what by the open API. Written by hand; tests/answers/table.py says how it is read.

The same rule as on the pages: what an asker may not know of is not there. A list answers everybody; what is in it
differs (`test_answers.py`). A value that cannot be is 422, and nothing can be written (405).
"""

TABLE = """
# route            | methods                  | path                                                    | whose     | visitor member elsewhere speaker coordinator official auditor
api:api-root       | GET, HEAD                | /api/v1/                                                | all       | 200 200 200 200 200 200 200
api:api-root       | POST, PUT, DELETE        | /api/v1/                                                | all       | 405 405 405 405 405 405 405
api:openapi        | GET, HEAD                | /api/v1/openapi.json                                    | all       | 200 200 200 200 200 200 200
api:openapi        | OPTIONS                  | /api/v1/openapi.json                                    | all       | 204 204 204 204 204 204 204
api:openapi        | POST, PUT, PATCH, DELETE | /api/v1/openapi.json                                    | all       | 405 405 405 405 405 405 405
api:api-info       | GET, HEAD                | /api/v1/api-info                                        | all       | 200 200 200 200 200 200 200
api:api-info       | GET                      | /api/v1/api-info?on=2019-03-04                          | all       | 422 422 422 422 422 422 422
api:api-info       | POST, PUT, PATCH, DELETE | /api/v1/api-info                                        | all       | 405 405 405 405 405 405 405
api:nothing        | GET, HEAD                | /api/v1/finns-inte                                      | nothing   | 404 404 404 404 404 404 404
api:nothing        | GET                      | /api/v1/bodies/                                         | nothing   | 404 404 404 404 404 404 404
api:nothing        | GET                      | /api/v1/bodies/%C3%A5                                   | nothing   | 404 404 404 404 404 404 404
api:nothing        | POST                     | /api/v1/finns-inte                                      | nothing   | 405 405 405 405 405 405 405

api:bodies         | GET, HEAD                | /api/v1/bodies                                          | all       | 200 200 200 200 200 200 200
api:bodies         | GET                      | /api/v1/bodies?on=2019-03-04&known_on=2021-03-23        | all       | 200 200 200 200 200 200 200
api:bodies         | GET                      | /api/v1/bodies?on=2019-03                               | all       | 422 422 422 422 422 422 422
api:bodies         | OPTIONS                  | /api/v1/bodies                                          | all       | 204 204 204 204 204 204 204
api:bodies         | POST, PUT, PATCH, DELETE | /api/v1/bodies                                          | all       | 405 405 405 405 405 405 405
api:body           | GET, HEAD                | /api/v1/bodies/radet                                    | open      | 200 200 200 200 200 200 200
api:body           | GET                      | /api/v1/bodies/radet?on=x                               | open      | 422 422 422 422 422 422 422
api:body           | GET, HEAD                | /api/v1/bodies/kanarie-body                             | closed    | 404 200 404 404 404 404 404
api:body           | GET                      | /api/v1/bodies/kanarie-joint                            | joint     | 404 404 200 404 404 404 404
api:body           | GET                      | /api/v1/bodies/grannens                                 | neighbour | 404 404 404 404 404 404 404
api:body           | GET                      | /api/v1/bodies/finns-inte                               | nothing   | 404 404 404 404 404 404 404
api:body           | POST, PUT, PATCH, DELETE | /api/v1/bodies/radet                                    | open      | 405 405 405 405 405 405 405
api:body           | POST, DELETE             | /api/v1/bodies/kanarie-body                             | closed    | 405 405 405 405 405 405 405
api:mandates       | GET, HEAD                | /api/v1/bodies/radet/mandates                           | open      | 200 200 200 200 200 200 200
api:mandates       | GET                      | /api/v1/bodies/radet/mandates?limit=101                 | open      | 422 422 422 422 422 422 422
api:mandates       | GET, HEAD                | /api/v1/bodies/kanarie-body/mandates                    | closed    | 404 200 404 404 404 404 404
api:mandates       | GET                      | /api/v1/bodies/kanarie-joint/mandates                   | joint     | 404 404 200 404 404 404 404
api:mandates       | GET                      | /api/v1/bodies/grannens/mandates                        | neighbour | 404 404 404 404 404 404 404
api:mandates       | GET                      | /api/v1/bodies/finns-inte/mandates                      | nothing   | 404 404 404 404 404 404 404
api:mandates       | POST, PUT, PATCH, DELETE | /api/v1/bodies/radet/mandates                           | open      | 405 405 405 405 405 405 405

# A body that the asker may not know of narrows a list to nothing, as one that is not there does.
api:rules          | GET, HEAD                | /api/v1/rules                                           | all       | 200 200 200 200 200 200 200
api:rules          | GET                      | /api/v1/rules?year=2019&known_on=2021-03-23             | all       | 200 200 200 200 200 200 200
api:rules          | GET                      | /api/v1/rules?body=kanarie-body                         | closed    | 200 200 200 200 200 200 200
api:rules          | GET                      | /api/v1/rules?body=finns-inte                           | nothing   | 200 200 200 200 200 200 200
api:rules          | GET                      | /api/v1/rules?year=99999999999999999999                 | all       | 422 422 422 422 422 422 422
api:rules          | POST, PUT, PATCH, DELETE | /api/v1/rules                                           | all       | 405 405 405 405 405 405 405
api:meetings       | GET, HEAD                | /api/v1/meetings                                        | all       | 200 200 200 200 200 200 200
api:meetings       | GET                      | /api/v1/meetings?body=&from=&to=                        | all       | 200 200 200 200 200 200 200
api:meetings       | GET                      | /api/v1/meetings?body=kanarie-body                      | closed    | 200 200 200 200 200 200 200
api:meetings       | GET                      | /api/v1/meetings?kind=sammantr%C3%A4de                  | all       | 422 422 422 422 422 422 422
api:meetings       | GET                      | /api/v1/meetings?body=%00                               | all       | 422 422 422 422 422 422 422
api:meetings       | POST, PUT, PATCH, DELETE | /api/v1/meetings                                        | all       | 405 405 405 405 405 405 405
api:decisions      | GET, HEAD                | /api/v1/decisions                                       | all       | 200 200 200 200 200 200 200
api:decisions      | GET                      | /api/v1/decisions?to=2019-02-29                         | all       | 422 422 422 422 422 422 422
api:decisions      | POST, PUT, PATCH, DELETE | /api/v1/decisions                                       | all       | 405 405 405 405 405 405 405
api:documents      | GET, HEAD                | /api/v1/documents                                       | all       | 200 200 200 200 200 200 200
api:documents      | GET                      | /api/v1/documents?sort=title                            | all       | 422 422 422 422 422 422 422
api:documents      | POST, PUT, PATCH, DELETE | /api/v1/documents                                       | all       | 405 405 405 405 405 405 405
api:organisations  | GET, HEAD                | /api/v1/organisations                                   | all       | 200 200 200 200 200 200 200
api:organisations  | GET                      | /api/v1/organisations?q=%00%25_%27%22                   | all       | 200 200 200 200 200 200 200
api:organisations  | GET                      | /api/v1/organisations?page=0                            | all       | 422 422 422 422 422 422 422
api:organisations  | POST, PUT, PATCH, DELETE | /api/v1/organisations                                   | all       | 405 405 405 405 405 405 405
# A source is a public document or the like and has no audience: there are no closed ones.
api:sources        | GET, HEAD                | /api/v1/sources                                         | all       | 200 200 200 200 200 200 200
api:sources        | GET                      | /api/v1/sources?page=1000001                            | all       | 422 422 422 422 422 422 422
api:sources        | POST, PUT, PATCH, DELETE | /api/v1/sources                                         | all       | 405 405 405 405 405 405 405
"""
