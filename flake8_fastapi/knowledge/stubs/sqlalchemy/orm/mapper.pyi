from sqlalchemy.orm import reconstructor as reconstructor, validates as validates, configure_mappers as configure_mappers, Mapper as Mapper
