// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of an invitation is still to be sent, and what has been. */
@Embeddable
class Posting {

    private @Nullable String address;

    @Column(name = "address_hash")
    private byte @Nullable [] addressHash;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Enumerated(EnumType.STRING)
    private @Nullable MessageKind message;

    private int attempts;

    @Column(name = "sender_name")
    private @Nullable String senderName;

    @Column(name = "reminders_left")
    private int remindersLeft;

    @Column(name = "reminder_days")
    private int reminderDays;

    @Column(name = "messages_sent")
    private int messagesSent;

    @Column(name = "last_message_at")
    private @Nullable Instant lastMessageAt;

    /**
     * Plans the first message.
     *
     * @param ownAddress given by the caller; null: customer-service knows it when the time has come
     */
    void plan(Instant at, @Nullable String ownAddress, Reminders reminders) {
        address = ownAddress;
        message = MessageKind.INVITATION;
        dueAt = at;
        // An address that the caller gave is forgotten with the first message: there is none to remind by.
        remindersLeft = ownAddress == null ? reminders.most() : 0;
        reminderDays = reminders.afterDays();
    }

    /** @param name under which it is sent */
    void signWith(@Nullable String name) {
        senderName = name;
    }

    /** Keeps the hash of the address, by which a block or an earlier question is found. */
    void remember(byte @Nullable [] hash) {
        addressHash = hash;
    }

    void again(Instant at) {
        message = MessageKind.INVITATION;
        dueAt = at;
        attempts = 0;
    }

    /** Somebody is sending it now; if nothing is heard until then, another one tries. */
    void lease(Instant until) {
        dueAt = until;
        attempts++;
    }

    void retry(Instant at) {
        dueAt = at;
    }

    /** The message has gone: the address is forgotten, and the next reminder planned. */
    void sent(Instant at, byte[] hash) {
        addressHash = hash;
        address = null;
        messagesSent++;
        lastMessageAt = at;
        attempts = 0;
        if (remindersLeft > 0) {
            remindersLeft--;
            message = MessageKind.REMINDER;
            dueAt = at.plus(Duration.ofDays(reminderDays));
        } else {
            stop();
        }
    }

    /** Nothing more is to be sent. */
    void stop() {
        address = null;
        message = null;
        dueAt = null;
    }

    void forget() {
        stop();
        addressHash = null;
        remindersLeft = 0;
    }

    @Nullable String address() {
        return address;
    }

    byte @Nullable [] addressHash() {
        return addressHash;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable MessageKind message() {
        return message;
    }

    @Nullable String senderName() {
        return senderName;
    }

    int attempts() {
        return attempts;
    }

    int messagesSent() {
        return messagesSent;
    }

    @Nullable Instant lastMessageAt() {
        return lastMessageAt;
    }
}
