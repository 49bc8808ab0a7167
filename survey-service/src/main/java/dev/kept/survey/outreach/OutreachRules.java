// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import dev.kept.survey.audience.Consent;
import dev.kept.survey.audience.Respondent;
import dev.kept.survey.outreach.Refusal.Reason;
import dev.kept.survey.response.Channel;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer may be asked now. What no time heals is looked at first, so that a date is named only where waiting
 * helps; of two dates the later one is named.
 */
public final class OutreachRules {

    /** The channels on which it is we, or our people, who come to the customer. */
    private static final Set<Channel> COMING = EnumSet.of(Channel.EMAIL, Channel.SMS, Channel.PHONE);

    private static final String NO_CONTACT = "NONE";
    private static final String SURVEYS = "SURVEY";

    private final Terms terms;
    private final ZoneId zone;
    private final Instant now;

    /** @param zone in which the tenant's days and months are */
    public OutreachRules(Terms terms, ZoneId zone, Instant now) {
        this.terms = terms;
        this.zone = zone;
        this.now = now;
    }

    /** Of the channels that may be used, most wanted first, the one for this customer. */
    public static Channel channelFor(Respondent respondent, List<Channel> offered) {
        return offered.stream()
                .filter(channel -> channel.name().equals(respondent.preferredChannel()))
                .findFirst()
                .orElse(offered.get(0));
    }

    /** Why the customer is not asked now by this channel; null if it may be. */
    public @Nullable Refusal judge(Standing standing, Channel channel) {
        Reason forGood = forGood(standing, channel);
        if (forGood != null) {
            return new Refusal(forGood, null);
        }
        return later(cooldown(standing), frequency(standing));
    }

    /** The same for a reminder of an invitation that was sent: its own invitation is no reason against it. */
    public @Nullable Refusal judgeReminder(Standing standing, Channel channel) {
        Reason forGood = forGood(standing, channel);
        return forGood == null ? frequency(standing) : new Refusal(forGood, null);
    }

    /** The same for somebody of whom only the address is known: blocks and the cooldown hold. */
    public @Nullable Refusal judgeStranger(Standing standing, Channel channel) {
        Reason blocked = blocked(standing, channel);
        return blocked == null ? cooldown(standing) : new Refusal(blocked, null);
    }

    private @Nullable Reason forGood(Standing standing, Channel channel) {
        Respondent respondent = standing.respondent();
        String preferred = respondent.preferredChannel();
        if (NO_CONTACT.equals(preferred)) {
            return Reason.CONTACT_UNWANTED;
        }
        if (!agrees(respondent, SURVEYS) || (COMING.contains(channel) && !agrees(respondent, channel.name()))) {
            return Reason.NO_CONSENT;
        }
        Reason blocked = blocked(standing, channel);
        if (blocked != null) {
            return blocked;
        }
        boolean other = preferred != null && !preferred.equals(channel.name());
        return other && COMING.contains(channel) && terms.preferredChannel() == PreferredChannelRule.HONOURED
                ? Reason.CHANNEL_NOT_PREFERRED
                : null;
    }

    private static @Nullable Reason blocked(Standing standing, Channel channel) {
        for (ContactBlocks.Block block : standing.blocks()) {
            if (block.channel() == channel) {
                return block.reason() == BlockReason.UNSUBSCRIBED ? Reason.UNSUBSCRIBED : Reason.ADDRESS_BLOCKED;
            }
        }
        return null;
    }

    private boolean agrees(Respondent respondent, String purpose) {
        Consent consent = respondent.consents().get(purpose);
        return consent == null ? terms.consent() == ConsentRule.NOT_OBJECTED : consent.granted(now);
    }

    private @Nullable Refusal cooldown(Standing standing) {
        Instant last = standing.lastAskedAt();
        if (last == null || terms.cooldownDays() == 0) {
            return null;
        }
        // In days of the tenant's calendar: the hour of day stays, also where clocks change in between.
        Instant allowed = last.atZone(zone).plusDays(terms.cooldownDays()).toInstant();
        return now.isBefore(allowed) ? new Refusal(Reason.COOLDOWN, allowed) : null;
    }

    private @Nullable Refusal frequency(Standing standing) {
        Integer most = standing.respondent().contactsPerMonth();
        if (most == null || standing.contactsThisMonth() < most) {
            return null;
        }
        Instant nextMonth = YearMonth.from(now.atZone(zone))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
        return new Refusal(Reason.CONTACT_FREQUENCY, most == 0 ? null : nextMonth);
    }

    private static @Nullable Refusal later(@Nullable Refusal one, @Nullable Refusal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Instant first = one.nextAllowedAt();
        Instant second = other.nextAllowedAt();
        return first != null && (second == null || second.isAfter(first)) ? other : one;
    }
}
