// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

/**
 * A message as it is sent.
 *
 * @param reference the same at every attempt, so that whoever gets it twice can tell
 * @param subject of an e-mail
 * @param html of an e-mail
 * @param unsubscribe where one press takes the respondent off the list
 */
record Message(
        String reference,
        String sender,
        String language,
        String subject,
        String text,
        String html,
        String unsubscribe) {}
