from pydantic import RootModel as RootModel
