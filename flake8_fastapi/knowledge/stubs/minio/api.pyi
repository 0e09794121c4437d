from minio import Minio as Minio
