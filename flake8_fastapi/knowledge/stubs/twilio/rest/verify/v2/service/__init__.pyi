from twilio.base.list_resource import ListResource, _Methods
from twilio.rest.verify.v2.service.verification import VerificationList
from typing import Any

class ServiceContext(_Methods):
    verifications: VerificationList
    verification_checks: ListResource

class ServiceList(ListResource):
    def __call__(self, sid: str) -> ServiceContext: ...
