from sqlalchemy.ext.asyncio import AsyncResult as AsyncResult, AsyncScalarResult as AsyncScalarResult, AsyncMappingResult as AsyncMappingResult
