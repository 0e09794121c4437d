from pymongo import DeleteMany as DeleteMany, DeleteOne as DeleteOne, IndexModel as IndexModel, InsertOne as InsertOne, ReplaceOne as ReplaceOne, UpdateMany as UpdateMany, UpdateOne as UpdateOne
