"""Names under which stubs define coroutine functions, as a test holds."""

from __future__ import annotations

COROUTINE_NAMES = frozenset(
    """
    abort abort_copy abort_multipart_upload abort_transaction absolute abspath accept access
    aclose acompletion aconnect acquire acquire_lease acreate acreate_client
    activate_user_profile add add_block add_lines_async add_listener add_oauth_account
    add_option adebug admin_create_user admin_delete_user admin_get_user admin_initiate_auth
    admin_set_user_password admin_update_user_attributes aembedding aerror aexception aggregate
    aggregate_raw_batches aimage_generation ainfo aliases all all_pit_segments allocation
    allocation_explain analyze analyze_document anext apaginate api_call append append_block
    apply_customer_balance_async approve_async aread aresponses asend assume_role async_bulk
    async_reindex athrow atranscription attach_async attach_payment_async auth auth_test
    authenticate authorize_access_token authorize_redirect autocommit avg awarning backup
    batch_get_item batch_write_item begin begin_send bgrewriteaof bgsave bitcount bitfield
    bitfield_ro bitop bitpos blmove blmpop blpop body brpop brpoplpush bulk bulk_delete_role
    bulk_put_role bulk_stream bulk_update_api_keys bulk_write bzmpop bzpopmax bzpopmin callproc
    cancel cancel_async cancel_migrate_reindex cancel_reindex cancel_safe capture_async
    change_message_visibility change_password chat chat_delete chat_postEphemeral
    chat_postMessage chat_scheduleMessage chat_update check check_config chmod circuit_breaker
    classify cleanup_repository clear clear_api_key_cache clear_cache clear_cached_privileges
    clear_cached_realms clear_cached_roles clear_cached_service_tokens clear_page
    clear_repositories_metering_archive clear_scroll client_getname client_id client_list
    client_setname clone clone_api_key close close_all close_all_sessions close_async
    close_connections close_orm close_point_in_time cluster cluster_manager command commit
    commit_block_list commit_transaction communicate compact compare_faces complete
    complete_async complete_multipart_upload component_templates compute_tokens config_get
    config_resetstat config_rewrite config_set configure_database confirm_async
    confirm_forgot_password confirm_sign_up connect connect_accepted_socket connection content
    content_as_bytes content_as_text contextmanager_in_threadpool conversations_history
    conversations_list conversations_open converse converse_stream copy copy_from_query
    copy_from_table copy_object copy_records_to_table copy_to_table count count_documents
    count_tokens count_tokens_async crawl create create_and_poll create_and_run
    create_and_run_poll create_api_key create_append_blob create_async create_async_client
    create_balance_transaction_async create_bucket create_collection create_connection
    create_container create_cross_cluster_api_key create_data_stream create_datagram_endpoint
    create_from create_function create_index create_indexes create_invalidation
    create_login_link_async create_multipart_upload create_page_blob create_pit
    create_platform_endpoint create_pool create_preview_async create_queue create_redis
    create_redis_pool create_repository create_reversal_async create_search_index
    create_search_indexes create_secret create_server create_service_token create_snapshot
    create_source_async create_subprocess_exec create_subprocess_shell create_table create_topic
    create_variation current_date cursor_command cwd data_streams_stats dbsize decr decrby
    decrypt delegate_pki delete delete_alias delete_all delete_all_pits delete_async delete_blob
    delete_blobs delete_bucket delete_by_query delete_by_query_rethrottle
    delete_component_template delete_container delete_data_lifecycle delete_data_stream
    delete_data_stream_options delete_decommission_awareness delete_discount_async
    delete_geoip_database delete_index_template delete_ip_location_database delete_item
    delete_many delete_message delete_message_batch delete_object delete_objects delete_one
    delete_pipeline delete_pit delete_privileges delete_repository delete_role
    delete_role_mapping delete_script delete_service_token delete_source_async delete_table
    delete_template delete_user delete_voting_config_exclusions delete_weighted_routing
    dereference describe_execution describe_instances describe_table detach_async
    detect_document_text detect_faces detect_labels detect_text disable_user
    disable_user_profile discard disconnect discover_master discover_slaves disk_usage dispatch
    dispose distinct download download_blob download_file download_fileobj download_to_stream
    downsample drain drop drop_collection drop_database drop_index drop_indexes
    drop_search_index dump echo edit ehlo embed embed_content embed_content_async embeddings
    enable_load_extension enable_user enable_user_profile encrypt end end_session enqueue_job
    enroll_kibana enroll_node ensure_closed enter_async_context estimated_document_count eval
    eval_ro evalsha evalsha_ro exec exec_driver_sql execute execute_command execute_many
    executemany executescript execution_options exists exists_alias exists_component_template
    exists_index_template exists_source exists_template expanduser expire expire_async
    expire_connections expireat expiretime explain explain_data_lifecycle extend extract
    failover fcall fcall_ro feedback fetch fetch_all fetch_all_links fetch_async fetch_for_list
    fetch_link fetch_one fetch_related fetch_token fetch_val fetchall fetchmany fetchone
    fetchrow fetchval field_caps field_usage_stats fielddata files_upload_v2 filter_log_events
    finalize_invoice_async find_one find_one_and_delete find_one_and_replace find_one_and_update
    first first_or_none flush flushall flushdb forcemerge forgot_password forward freeze
    from_queryset from_queryset_single from_tortoise_orm generate generate_content
    generate_content_async generate_content_stream generate_data_key generate_images
    generate_presigned_post generate_presigned_url generate_schemas geo_ip_stats geoadd geodist
    geohash geopos georadius georadiusbymember geosearch geosearchstore get
    get_account_information get_alias get_all_pits get_api_key get_blob_properties get_blob_tags
    get_block_list get_bucket_location get_builtin_privileges get_by_email get_by_oauth_account
    get_caller_identity get_component_template get_container_access_policy
    get_container_properties get_data_lifecycle get_data_lifecycle_stats get_data_stream
    get_data_stream_mappings get_data_stream_options get_data_stream_settings
    get_decommission_awareness get_field_mapping get_function get_geoip_database
    get_index_template get_ip_location_database get_isolation_level get_item get_mail_template
    get_mapping get_message get_metric_statistics get_migrate_reindex_status get_object
    get_object_attributes get_object_tagging get_one get_or_create get_parameter get_parameters
    get_parameters_by_path get_pipeline get_privileges get_query_execution get_query_results
    get_queue_attributes get_queue_url get_raw_connection get_reindex
    get_repositories_metering_info get_repository get_research get_role get_role_mapping
    get_script get_script_context get_script_languages get_search_context get_secret_value
    get_send_quota get_service_accounts get_service_credentials get_service_properties
    get_service_stats get_session_token get_settings get_source get_stats get_template get_token
    get_transcription_job get_upgrade get_user get_user_delegation_key get_user_privileges
    get_user_profile get_weighted_routing getaddrinfo getatime getbit getconn getctime getcwd
    getdel getex getmtime getnameinfo getrange getset getsize global_sign_out grant_api_key
    handle handle_async_request has_privileges has_privileges_user_profile hdel head head_bucket
    head_object health health_report hello help hexists hexpire hexpireat hexpiretime hget
    hgetall hincrby hincrbyfloat hkeys hlen hmget hmset home hot_threads hpersist hpexpire
    hpexpireat hpexpiretime hpttl hrandfield hscan hset hsetnx hstrlen httl
    http_exception_handler hvals in_bulk inc incr incrby incrbyfloat
    increment_authorization_async index index_information indices info init init_beanie init_orm
    initialize initiate_auth insert insert_many insert_one inspect_collection interrupt
    invalidate invalidate_api_key invalidate_token invoke invoke_async invoke_model
    invoke_model_with_response_stream is_dir is_disconnected is_file is_symlink isdir isfile
    islink ismount join json keys kill lastsave lcs lindex link linsert list list_async
    list_balance_transactions_async list_buckets list_collection_names list_collections
    list_database_names list_databases list_functions list_indexes list_line_items_async
    list_multipart_uploads list_objects list_objects_v2 list_payment_methods_async list_queues
    list_reindex list_search_indexes list_sources_async list_tables list_topics list_users
    listdir listen_for_disconnect llen lmove lmpop load_extension locked login lolwut lpop lpos
    lpush lpushx lrange lrem lset ltrim makedirs map mark_uncollectible_async master max
    memory_usage merge merge_all method_not_allowed mget migrate migrate_async migrate_reindex
    migrate_to_data_stream min mkdir ml_data_frame_analytics ml_datafeeds ml_jobs
    ml_trained_models modify_async modify_data_stream move msearch msearch_template mset msetnx
    mtermvectors next nextset nodeattrs nodes noop oauth_callback object oidc_authenticate
    oidc_logout oidc_prepare_authentication on_after_delete on_after_forgot_password
    on_after_login on_after_register on_after_request_verify on_after_reset_password
    on_after_update on_after_verify on_before_delete on_connect on_disconnect on_receive one
    one_or_none open open_connection open_download_stream open_file open_point_in_time
    open_process open_unix_connection options owned page_async parse parse_async parse_id_token
    patch pause_async pay_async pending_tasks perform_request persist pexpire pexpireat
    pexpiretime pfadd pfcount pfmerge ping pipeline pit_segments plugins poll pong post
    post_voting_config_exclusions prepare processor_grok promote_data_stream ps psetex
    psubscribe psync pttl publish publish_batch pubsub_channels pubsub_numpat pubsub_numsub pull
    punsubscribe purge_queue put put_alias put_bucket_cors put_bucket_policy
    put_component_template put_data_lifecycle put_data_stream_mappings put_data_stream_options
    put_data_stream_settings put_decommission_awareness put_events put_geoip_database
    put_index_template put_ip_location_database put_item put_log_events put_mapping
    put_metric_data put_object put_object_acl put_object_tagging put_parameter put_pipeline
    put_privileges put_record put_record_batch put_records put_role put_role_mapping put_script
    put_secret_value put_settings put_template put_user put_weighted_routing putconn qna_search
    query query_api_keys query_role query_user quit randomkey rank_eval raw_connection
    raw_request_async reacquire reactions_add read read_bytes read_text read_token readall
    readany readexactly readinto readline readlines readlink readuntil receive receive_bytes
    receive_json receive_message receive_str receive_text recovery refresh refresh_async
    refresh_from_db refresh_token reindex reindex_rethrottle release reload_schema_state
    reload_search_analyzers reload_secure_settings remote_info remove remove_block
    remove_lines_async remove_listener removedirs rename renamenx renames render_async
    render_search_template replace replace_many replace_one replicaof repositories
    repository_analyze repository_verify_integrity request request_async
    request_validation_exception_handler request_verify rerank reroute research
    resend_confirmation_code reset reset_password reset_type_codec resize resolve
    resolve_cluster resolve_index respond_to_auth_challenge restore restore_object result
    results resume_async retrieve retrieve_and_generate retrieve_async retrieve_content
    retrieve_metadata retrieve_payment_method_async reverse_async rewind rmdir role rollback
    rollover rpop rpoplpush rpush rpushx run run_in_threadpool run_process run_sync run_task
    run_until_first_complete sadd samefile saml_authenticate saml_complete_logout
    saml_invalidate saml_logout saml_prepare_authentication saml_service_provider_metadata save
    save_all save_changes scalar scalar_one scalar_one_or_none scalars scan scandir scard
    script_debug script_exists script_flush script_kill script_load scripts_painless_execute
    scroll sdiff sdiffstore search search_async search_mvt search_shards search_template seek
    segment_replication segments select select_db select_object_content send send_async
    send_bulk_email send_bulk_templated_email send_bytes send_denial_response send_dict
    send_each_async send_each_for_multicast_async send_email send_invoice_async send_json
    send_message send_message_async send_message_batch send_message_stream send_messages
    send_push_promise send_raw_email send_str send_templated_email send_text sendmail serve
    serve_forever server_info set set_authorizer set_autocommit set_blob_metadata set_blob_tags
    set_builtin_type_codec set_charset set_container_access_policy set_container_metadata
    set_deferrable set_http_headers set_isolation_level set_progress_handler set_read_only
    set_service_properties set_standard_blob_tier set_trace_callback set_type_codec setbit setex
    setnx setrange shard_stores shards show show_warnings shrink shutdown shutdown_asyncgens
    shutdown_default_executor sign sign_up simulate simulate_index_template simulate_template
    sinter sintercard sinterstore sismember slaveof sleep sleep_forever sleep_until slowlog_get
    slowlog_len slowlog_reset smembers smismember smove snapshots sock_accept sock_connect
    sock_recv sock_recvfrom sock_sendall sock_sendto sort sort_ro split spop spublish
    srandmember srem sscan stage_block start start_copy_from_url start_document_text_detection
    start_execution start_instances start_query_execution start_server start_serving
    start_session start_tls start_transaction start_transcription_job start_unix_server starttls
    stat state stats status stop_instances stralgo stream stream_async stream_response
    stream_scalars strlen submit_tool_outputs submit_tool_outputs_and_poll subscribe substr
    suggest_user_profiles sum summarize sunion sunionstore swapdb symlink sync synthesize_speech
    tasks tell templates terms_enum termvectors text thread_pool time to_list to_thread touch
    transact_get_items transact_write_items transaction transforms translate_text truncate ttl
    type undelete_blob undelete_container unlink unsubscribe unwatch upcoming_async update
    update_aliases update_api_key update_async update_by_query update_by_query_rethrottle
    update_cross_cluster_api_key update_item update_lines_async update_many update_oauth_account
    update_one update_or_create update_search_index update_secret update_settings update_table
    update_user_profile_data upgrade upload upload_and_poll upload_blob upload_blob_from_url
    upload_file upload_file_chunked upload_fileobj upload_from_stream upload_page upload_part
    usage userinfo users_info users_list users_lookupByEmail validate_collection
    validate_password validate_query validate_self verify verify_email_identity
    verify_microdeposits_async verify_repository views_open views_publish void_invoice_async
    wait wait_closed wait_for wait_for_processing waitaof watch
    websocket_request_validation_exception_handler with_transaction write write_bytes write_text
    write_token writelines xack xadd xautoclaim xclaim xdel xgroup_create xgroup_createconsumer
    xgroup_delconsumer xgroup_destroy xgroup_setid xinfo_consumers xinfo_groups xinfo_stream
    xlen xpending xpending_range xrange xread xreadgroup xrevrange xtrim zadd zcard zcount zdiff
    zdiffstore zincrby zinter zintercard zinterstore zlexcount zmpop zmscore zpopmax zpopmin
    zrandmember zrange zrangebylex zrangebyscore zrangestore zrank zrem zremrangebylex
    zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan
    zscore zunion zunionstore
    """.split()
)
