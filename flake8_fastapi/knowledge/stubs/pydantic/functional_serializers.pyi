from pydantic import field_serializer as field_serializer, model_serializer as model_serializer, PlainSerializer as PlainSerializer, WrapSerializer as WrapSerializer, SerializeAsAny as SerializeAsAny
