from pydantic import ConfigDict as ConfigDict, with_config as with_config
