from pydantic import AliasGenerator as AliasGenerator, AliasChoices as AliasChoices, AliasPath as AliasPath
