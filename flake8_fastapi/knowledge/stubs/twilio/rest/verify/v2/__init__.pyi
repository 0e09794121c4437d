from twilio.rest.verify.v2.service import ServiceList

class V2:
    services: ServiceList
