from sqlalchemy.orm import Relationship as Relationship, RelationshipProperty as RelationshipProperty, foreign as foreign, remote as remote
