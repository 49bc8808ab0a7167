// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a consent is needed before somebody is asked. */
@Schema(name = "OutreachConsentRule", description = "When a consent is needed before somebody is asked.")
public enum ConsentRule {
    /** Whoever has not said no, or taken a yes back, may be asked. */
    NOT_OBJECTED,
    /** Only who has said yes, to surveys and to the channel. */
    GRANTED
}
