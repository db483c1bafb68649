"""Telegram's own names of what a message may carry, sorted by what they mean to us."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Who, where, when, and in answer to what: read for every message.
ENVELOPE = _names("""
    message_id from chat date edit_date sender_chat message_thread_id is_topic_message reply_to_message
    media_group_id caption is_automatic_forward migrate_to_chat_id migrate_from_chat_id
""")
# What a flow can do something with.
CONTENT = _names("""
    text photo document voice location venue
""")
# What stands beside the content and says nothing about its kind.
TRIMMINGS = _names("""
    entities caption_entities reply_markup via_bot author_signature forward_origin forward_from forward_date
    external_reply quote has_protected_content has_media_spoiler show_caption_above_media link_preview_options
    effect_id business_connection_id sender_boost_count sender_business_bot sender_tag is_from_offline is_paid_post
    paid_star_count reply_to_story reply_to_checklist_task_id direct_messages_topic suggested_post_info
    forward_from_chat forward_from_message_id forward_signature forward_sender_name
""")
# Notices of the platform: nobody said anything.
NOTICES = _names("""
    new_chat_members new_chat_member new_chat_participant left_chat_member left_chat_participant new_chat_title
    new_chat_photo delete_chat_photo group_chat_created supergroup_chat_created channel_chat_created
    message_auto_delete_timer_changed pinned_message forum_topic_created forum_topic_edited forum_topic_closed
    forum_topic_reopened general_forum_topic_hidden general_forum_topic_unhidden video_chat_scheduled
    video_chat_started video_chat_ended video_chat_participants_invited boost_added chat_background_set
    write_access_allowed connected_website proximity_alert_triggered chat_owner_changed chat_owner_left users_shared
    chat_shared user_shared direct_message_price_changed paid_message_price_changed checklist_tasks_done
    checklist_tasks_added giveaway_created giveaway_completed
""")
