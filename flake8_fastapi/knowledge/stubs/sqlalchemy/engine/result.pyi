from sqlalchemy import Result as Result, ScalarResult as ScalarResult, MappingResult as MappingResult, FrozenResult as FrozenResult, exc as exc
