from minio.api import Minio as Minio
from minio.error import S3Error as S3Error
