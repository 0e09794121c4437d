from loguru._logger import Logger as _Logger

logger: _Logger
