// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

/** Which message of an invitation is to be sent. */
public enum MessageKind {
    INVITATION,
    REMINDER
}
