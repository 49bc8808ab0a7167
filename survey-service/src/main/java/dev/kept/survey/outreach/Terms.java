// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import org.jspecify.annotations.Nullable;

/**
 * On what terms customers may be asked.
 *
 * @param cooldownDays so many days nobody is asked again after any invitation; 0: no cooldown
 */
public record Terms(int cooldownDays, ConsentRule consent, PreferredChannelRule preferredChannel) {

    /** What holds until a tenant declares its own. */
    static final Terms DEFAULTS = new Terms(30, ConsentRule.NOT_OBJECTED, PreferredChannelRule.HONOURED);

    /** The same with a cooldown of its own. */
    public Terms withCooldown(@Nullable Integer days) {
        return days == null ? this : new Terms(days, consent, preferredChannel);
    }
}
