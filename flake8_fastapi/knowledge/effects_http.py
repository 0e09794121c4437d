"""Synchronous HTTP: functions and clients that wait for an answer."""

from __future__ import annotations

from flake8_fastapi.knowledge.effect import Effect, Table, Unless, all_of

HTTPX = Effect("http", "httpx.AsyncClient")
THREAD = Effect("http", "asyncio.to_thread(...) or an asynchronous client")
BOTO = Effect("http", "aioboto3 or asyncio.to_thread(...)")
GOOGLE = Effect("http", "asyncio.to_thread(...)")

VERBS = "get post put patch delete head options request"


def _client(advice: str) -> Effect:
    return Effect("http", advice)


def _if_revoked(position: int) -> Effect:
    """The certificates for a signature are kept; only whether it was revoked has to be asked."""
    only = Unless("check_revoked", position, values=(True,))
    return Effect("http", "asyncio.to_thread(...)", only=only)


AZURE = _client("azure.storage.blob.aio")
SEARCH_CLIENTS = (
    "CatClient ClusterClient IndicesClient IngestClient NodesClient SnapshotClient TasksClient"
)
STRIPE_RESOURCES = (
    "Account Balance BalanceTransaction Charge Coupon Customer Dispute Event Invoice "
    "InvoiceItem PaymentIntent "
    "PaymentLink PaymentMethod Payout Plan Price Product PromotionCode Refund SetupIntent "
    "Source Subscription "
    "SubscriptionItem SubscriptionSchedule TaxRate Token Topup Transfer WebhookEndpoint "
    "checkout.Session "
    "billing_portal.Session"
)
STRIPE_METHODS = (
    "apply_customer_balance approve attach cancel capture close confirm create "
    "create_balance_transaction "
    "create_login_link create_preview create_reversal create_source delete delete_discount "
    "delete_source detach "
    "expire finalize_invoice increment_authorization list list_balance_transactions "
    "list_line_items "
    "list_payment_methods list_sources mark_uncollectible modify pay refresh resume retrieve "
    "retrieve_payment_method reverse save search send_invoice upcoming update "
    "verify_microdeposits void_invoice"
)
STRIPE_SERVICE_METHODS = (
    "add_lines apply_customer_balance attach attach_payment cancel capture confirm create "
    "create_preview delete "
    "delete_discount detach finalize_invoice increment_authorization list mark_uncollectible "
    "migrate pause pay "
    "remove_lines resume retrieve search send_invoice update update_lines "
    "verify_microdeposits void_invoice"
)

LIBRARIES: Table = {
    **all_of("requests", VERBS, HTTPX),
    **all_of("requests.Session", VERBS + " send", HTTPX),
    **all_of("httpx", VERBS + " stream", HTTPX),
    **all_of("httpx.Client", VERBS + " send stream", HTTPX),
    **all_of("urllib.request", "urlopen urlretrieve", HTTPX),
    "urllib.request.OpenerDirector.open": (HTTPX,),
    "urllib3.request": (HTTPX,),
    **all_of(
        "urllib3.PoolManager", "request request_encode_body request_encode_url urlopen", HTTPX
    ),
    **all_of("urllib3.HTTPConnectionPool", "request urlopen", HTTPX),
    **all_of("http.client.HTTPConnection", "request getresponse connect send endheaders", HTTPX),
    **all_of("httplib2.Http", "request", HTTPX),
    **all_of("requests_cache.CachedSession", VERBS, HTTPX),
    **all_of("requests_html.HTMLSession", VERBS, HTTPX),
    **all_of(
        "requests_oauthlib.OAuth1Session", VERBS + " fetch_request_token fetch_access_token", HTTPX
    ),
    **all_of("requests_oauthlib.OAuth2Session", VERBS + " fetch_token refresh_token", HTTPX),
    **all_of(
        "authlib.integrations.requests_client.OAuth2Session",
        VERBS + " fetch_token refresh_token",
        HTTPX,
    ),
    **all_of(
        "authlib.integrations.httpx_client.OAuth2Client",
        VERBS + " fetch_token refresh_token",
        HTTPX,
    ),
    **all_of("cloudscraper.create_scraper", VERBS, HTTPX),
    **all_of("curl_cffi.requests", VERBS, Effect("http", "curl_cffi.requests.AsyncSession")),
    **all_of(
        "curl_cffi.requests.Session", VERBS, Effect("http", "curl_cffi.requests.AsyncSession")
    ),
    "feedparser.parse": (THREAD,),
    "wget.download": (HTTPX,),
    "yfinance.download": (THREAD,),
    "yfinance.Ticker.history": (THREAD,),
    "googlemaps.Client.*": (THREAD,),
}

CLOUDS: Table = {
    "botocore.client.BaseClient.*": (BOTO,),
    **all_of(
        "botocore.client.BaseClient",
        "can_paginate close generate_presigned_post generate_presigned_url get_paginator "
        "get_waiter",
    ),
    "botocore.client._Operation.__call__": (BOTO,),
    "botocore.paginate.Paginator.paginate": (BOTO,),
    "botocore.waiter.Waiter.wait": (BOTO,),
    "boto3.resources.base.ServiceResource.*": (BOTO,),
    **all_of("boto3.resources.base.ServiceResource", "Bucket Object Queue Table Topic"),
    **all_of("boto3.resources.collection.ResourceCollection", "__iter__ delete", BOTO),
    **all_of(
        "google.cloud.storage.Client",
        "create_bucket download_blob_to_file get_bucket list_blobs list_buckets lookup_bucket",
        GOOGLE,
    ),
    **all_of(
        "google.cloud.storage.Bucket",
        "copy_blob create delete delete_blob delete_blobs exists get_blob list_blobs patch "
        "reload rename_blob",
        GOOGLE,
    ),
    **all_of(
        "google.cloud.storage.Blob",
        "compose delete download_as_bytes download_as_string download_as_text download_to_file "
        "download_to_filename exists make_private make_public open patch reload rewrite "
        "update upload_from_file "
        "upload_from_filename upload_from_string",
        GOOGLE,
    ),
    **all_of(
        "google.cloud.pubsub_v1.PublisherClient",
        "create_topic delete_topic get_topic list_topics",
        GOOGLE,
    ),
    **all_of(
        "google.cloud.pubsub_v1.SubscriberClient",
        "acknowledge create_subscription delete_subscription pull",
        GOOGLE,
    ),
    "google.cloud.bigquery.Client.*": (GOOGLE,),
    **all_of("google.cloud.bigquery.Client", "close dataset"),
    **all_of("google.cloud.bigquery.QueryJob", "done result to_dataframe", GOOGLE),
    **all_of("google.cloud.bigquery.LoadJob", "done result", GOOGLE),
    **all_of("google.cloud.firestore.Query", "get stream", _client("firestore.AsyncClient")),
    **all_of(
        "google.cloud.firestore.CollectionReference",
        "add get list_documents stream",
        _client("firestore.AsyncClient"),
    ),
    **all_of(
        "google.cloud.firestore.DocumentReference",
        "create delete get set update",
        _client("firestore.AsyncClient"),
    ),
    "google.cloud.firestore.WriteBatch.commit": (_client("firestore.AsyncClient"),),
    **all_of(
        "google.cloud.firestore.Client", "collections get_all", _client("firestore.AsyncClient")
    ),
    **all_of(
        "firebase_admin.auth",
        "create_user delete_user generate_email_verification_link "
        "generate_password_reset_link get_user "
        "get_user_by_email get_user_by_phone_number list_users revoke_refresh_tokens "
        "set_custom_user_claims "
        "update_user",
        GOOGLE,
    ),
    "firebase_admin.auth.verify_id_token": (_if_revoked(2),),
    "firebase_admin.auth.verify_session_cookie": (_if_revoked(1),),
    **all_of("google.auth.credentials.Credentials", "refresh", GOOGLE),
    "google.auth.transport.requests.Request.__call__": (GOOGLE,),
    **all_of(
        "google.oauth2.id_token",
        "fetch_id_token verify_firebase_token verify_oauth2_token verify_token",
        GOOGLE,
    ),
    **all_of("firebase_admin.messaging", "subscribe_to_topic unsubscribe_from_topic", GOOGLE),
    "azure.core.paging.ItemPaged.__iter__": (AZURE,),
    "azure.core.paging.ItemPaged.__next__": (AZURE,),
    "azure.storage.blob.BlobServiceClient.*": (AZURE,),
    **all_of(
        "azure.storage.blob.BlobServiceClient",
        "close find_blobs_by_tags from_connection_string get_blob_client get_container_client "
        "list_containers",
    ),
    "azure.storage.blob.ContainerClient.*": (AZURE,),
    **all_of(
        "azure.storage.blob.ContainerClient",
        "close find_blobs_by_tags from_connection_string from_container_url get_blob_client "
        "list_blob_names list_blobs walk_blobs",
    ),
    "azure.storage.blob.BlobClient.*": (AZURE,),
    **all_of(
        "azure.storage.blob.BlobClient",
        "close from_blob_url from_connection_string list_page_ranges",
    ),
    **all_of(
        "azure.storage.blob.StorageStreamDownloader",
        "content_as_bytes content_as_text download_to_stream read readall readinto",
        AZURE,
    ),
}

SERVICES: Table = {
    **all_of("stripe.APIResource", STRIPE_METHODS, _client("the *_async method")),
    **all_of(
        "stripe",
        " ".join(f"{r}.{m}" for r in STRIPE_RESOURCES.split() for m in STRIPE_METHODS.split()),
        _client("the *_async method"),
    ),
    **all_of(
        "stripe._stripe_service.StripeService",
        STRIPE_SERVICE_METHODS,
        _client("the *_async method"),
    ),
    "stripe.StripeClient.raw_request": (_client("raw_request_async(...)"),),
    **all_of("stripe.Webhook", "construct_event"),
    "stripe.StripeClient.construct_event": (),
    **all_of(
        "twilio.base.list_resource.ListResource",
        "create delete fetch list page stream update",
        _client("the *_async method"),
    ),
    "twilio.rest.Client.request": (_client("request_async(...)"),),
    "twilio.request_validator.RequestValidator.validate": (),
    "slack_sdk.web.WebClient.*": (_client("slack_sdk.web.async_client.AsyncWebClient"),),
    "slack_sdk.web._Operation.__call__": (_client("slack_sdk.web.async_client.AsyncWebClient"),),
    "slack_sdk.web.WebClient.validate_slack_signature": (),
    "slack_sdk.webhook.WebhookClient.send_dict": (
        _client("slack_sdk.webhook.async_client.AsyncWebhookClient"),
    ),
    **all_of("python_http_client.client.Client", "get post put patch delete", THREAD),
    **all_of(
        "elasticsearch.client",
        " ".join(f"{n}.*" for n in (SEARCH_CLIENTS + " SecurityClient").split()),
        _client("AsyncElasticsearch"),
    ),
    "elasticsearch.Elasticsearch.*": (_client("AsyncElasticsearch"),),
    **all_of("elasticsearch.Elasticsearch", "close options"),
    **all_of(
        "elasticsearch.helpers",
        "bulk parallel_bulk reindex scan streaming_bulk",
        _client("the async_... helper"),
    ),
    **all_of(
        "opensearchpy.client",
        " ".join(f"{n}.*" for n in SEARCH_CLIENTS.split()),
        _client("AsyncOpenSearch"),
    ),
    "opensearchpy.OpenSearch.*": (_client("AsyncOpenSearch"),),
    "opensearchpy.OpenSearch.close": (),
    **all_of(
        "opensearchpy.helpers",
        "bulk parallel_bulk reindex scan streaming_bulk",
        _client("the async_... helper"),
    ),
    "minio.Minio.*": (THREAD,),
    **all_of(
        "minio.Minio",
        "get_presigned_url presigned_get_object presigned_post_policy presigned_put_object",
    ),
    "supabase.Query.execute": (_client("supabase.acreate_client"),),
    "qdrant_client.QdrantClient.*": (_client("qdrant_client.AsyncQdrantClient"),),
    "qdrant_client.QdrantClient.close": (),
    "tavily.TavilyClient.*": (_client("tavily.AsyncTavilyClient"),),
    "tavily.TavilyClient.close": (),
    "hvac.Client.secrets.*": (THREAD,),
}

HTTP: Table = {**LIBRARIES, **CLOUDS, **SERVICES}
