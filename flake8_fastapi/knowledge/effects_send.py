"""Sending of e-mail, SMS, push and chat messages, by synchronous and asynchronous APIs."""

from __future__ import annotations

from flake8_fastapi.knowledge.effect import Effect, Table, all_of
from flake8_fastapi.knowledge.effects_http import BOTO, GOOGLE, THREAD

SEND = Effect("send", "BackgroundTasks or a task queue")
SMTP = Effect("blocking", "aiosmtplib")
SLACK = Effect("http", "slack_sdk.web.async_client.AsyncWebClient")
ASYNC_METHOD = Effect("http", "the *_async method")

SES_METHODS = (
    "send_bulk_email send_bulk_templated_email send_email send_raw_email send_templated_email"
)
TWILIO_LISTS = (
    "api.v2010.account.message.MessageList api.v2010.account.call.CallList "
    "verify.v2.service.verification.VerificationList"
)

#: E-mail.
MAIL: Table = {
    **all_of("smtplib.SMTP", "send_message sendmail", SMTP, SEND),
    **all_of("aiosmtplib", "send SMTP.send_message SMTP.sendmail", SEND),
    "fastapi_mail.FastMail.send_message": (SEND,),
    "emails.message.Message.send": (SMTP, SEND),
    "emails.message.Message.send_async": (SEND,),
    "sendgrid.SendGridAPIClient.send": (THREAD, SEND),
    **all_of("botocore.client.BaseClient", SES_METHODS, BOTO, SEND),
    **all_of("aiobotocore.client.AioBaseClient", SES_METHODS, SEND),
    **all_of("resend", "Emails.send Batch.send", THREAD, SEND),
    **all_of("resend", "Emails.send_async Batch.send_async", SEND),
    "mailjet_rest.Client.send.create": (THREAD, SEND),
    "mailchimp_transactional.Client.messages.send": (THREAD, SEND),
    "postmarker.core.PostmarkClient.emails.send": (THREAD, SEND),
    "sib_api_v3_sdk.TransactionalEmailsApi.send_transac_email": (THREAD, SEND),
    "azure.communication.email.EmailClient.begin_send": (THREAD, SEND),
    "azure.communication.email.aio.EmailClient.begin_send": (SEND,),
    "redmail.EmailSender.send": (SMTP, SEND),
    "yagmail.SMTP.send": (SMTP, SEND),
}

#: SMS, calls and push messages.
PHONES: Table = {
    **all_of(
        "twilio.rest", " ".join(f"{n}.create" for n in TWILIO_LISTS.split()), ASYNC_METHOD, SEND
    ),
    **all_of("twilio.rest", " ".join(f"{n}.create_async" for n in TWILIO_LISTS.split()), SEND),
    **all_of("botocore.client.BaseClient", "publish publish_batch send_messages", BOTO, SEND),
    **all_of("aiobotocore.client.AioBaseClient", "publish publish_batch send_messages", SEND),
    "boto3.resources.base.ServiceResource.publish": (BOTO, SEND),
    **all_of(
        "firebase_admin.messaging",
        "send send_each send_each_for_multicast",
        GOOGLE,
        SEND,
    ),
    **all_of("firebase_admin.messaging", "send_each_async send_each_for_multicast_async", SEND),
    "pyfcm.FCMNotification.notify": (THREAD, SEND),
    "pyfcm.FCMNotification.async_notify_multiple_devices": (THREAD, SEND),
    "exponent_server_sdk.PushClient.publish": (THREAD, SEND),
    "exponent_server_sdk.PushClient.publish_multiple": (THREAD, SEND),
    "messagebird.Client.message_create": (THREAD, SEND),
    "plivo.RestClient.messages.create": (THREAD, SEND),
    "pywebpush.webpush": (THREAD, SEND),
    "telnyx.Message.create": (THREAD, SEND),
    "vonage.Sms.send_message": (THREAD, SEND),
}

#: Chats.
CHATS: Table = {
    **all_of(
        "slack_sdk.web.WebClient",
        "chat_postEphemeral chat_postMessage chat_scheduleMessage chat_update files_upload "
        "files_upload_v2",
        SLACK,
        SEND,
    ),
    **all_of(
        "slack_sdk.web.async_client.AsyncWebClient",
        "chat_postEphemeral chat_postMessage chat_scheduleMessage chat_update files_upload_v2",
        SEND,
    ),
    "slack_sdk.webhook.WebhookClient.send": (
        Effect("http", "slack_sdk.webhook.async_client.AsyncWebhookClient"),
        SEND,
    ),
    "slack_sdk.webhook.async_client.AsyncWebhookClient.send": (SEND,),
    "discord_webhook.DiscordWebhook.execute": (THREAD, SEND),
    "apprise.Apprise.notify": (THREAD, SEND),
    "apprise.Apprise.async_notify": (SEND,),
    "aiogram.Bot.send_message": (SEND,),
    "telebot.TeleBot.send_message": (THREAD, SEND),
    "telegram.Bot.send_message": (SEND,),
}

SENDS: Table = {**MAIL, **PHONES, **CHATS}
