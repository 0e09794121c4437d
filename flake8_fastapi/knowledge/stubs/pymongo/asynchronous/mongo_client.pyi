from pymongo import AsyncMongoClient as AsyncMongoClient
