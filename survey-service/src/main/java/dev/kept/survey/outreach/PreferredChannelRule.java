// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer's preferred channel means. */
@Schema(name = "OutreachPreferredChannelRule", description = "What a customer's preferred channel means.")
public enum PreferredChannelRule {
    /** Nobody is asked by e-mail, SMS or telephone who prefers another channel. */
    HONOURED,
    /** It only decides between several channels that are offered. */
    HINT
}
