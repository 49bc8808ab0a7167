// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.survey.audience.Consent;
import dev.kept.survey.audience.Respondent;
import dev.kept.survey.outreach.Refusal.Reason;
import dev.kept.survey.response.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a customer may be asked now, and if not, from when on. */
class OutreachRulesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2027-03-29T10:00:00Z");
    private static final Consent YES = new Consent(List.of(new Consent.Period(NOW.minusSeconds(60), null)));
    private static final Consent TAKEN_BACK =
            new Consent(List.of(new Consent.Period(NOW.minusSeconds(60), NOW.minusSeconds(1))));
    private static final Terms USUAL = Terms.DEFAULTS;

    @Test
    void whoWasNeverAskedMayBe() {
        assertNull(judge(USUAL, standing(nobody(), null, 0), Channel.EMAIL));
    }

    @Test
    void aSecondQuestionInsideTheCooldownIsRefusedAndTheNextAllowedTimeIsNamed() {
        Refusal refusal = judge(USUAL, standing(nobody(), Instant.parse("2027-03-20T09:00:00Z"), 1), Channel.EMAIL);

        // Clocks went forward on March 28: 10:00 in Berlin is an hour earlier in UTC thirty days later.
        assertEquals(new Refusal(Reason.COOLDOWN, Instant.parse("2027-04-19T08:00:00Z")), refusal);
        assertNull(judge(
                USUAL.withCooldown(5), standing(nobody(), Instant.parse("2027-03-20T09:00:00Z"), 1), Channel.EMAIL));
    }

    @Property
    void whenItSaysTheNextIsAllowedItIs(
            @ForAll @IntRange(min = 1, max = 400) int days, @ForAll @IntRange(max = 10_000) int hours) {
        Instant last = NOW.minus(Duration.ofHours(hours));
        Terms terms = USUAL.withCooldown(days);
        Standing standing = standing(nobody(), last, 1);
        Refusal refusal = judge(terms, standing, Channel.EMAIL);
        if (refusal != null) {
            Instant allowed = refusal.nextAllowedAt();
            assertNotNull(allowed);
            assertNull(new OutreachRules(terms, BERLIN, allowed).judge(standing, Channel.EMAIL));
            assertNotNull(new OutreachRules(terms, BERLIN, allowed.minusNanos(1)).judge(standing, Channel.EMAIL));
        } else {
            assertTrue(hours >= days * 24 - 1);
        }
    }

    @Test
    void consentIsHonoured() {
        Respondent silent = nobody();
        Respondent objects = with(Map.of("SURVEY", new Consent(List.of())), null, null);
        Respondent tookBack = with(Map.of("EMAIL", TAKEN_BACK), null, null);
        Respondent agrees = with(Map.of("SURVEY", YES, "EMAIL", YES), null, null);
        Terms granted = new Terms(30, ConsentRule.GRANTED, PreferredChannelRule.HONOURED);

        assertEquals(Reason.NO_CONSENT, reason(USUAL, objects, Channel.LINK));
        assertEquals(Reason.NO_CONSENT, reason(USUAL, tookBack, Channel.EMAIL));
        assertNull(reason(USUAL, tookBack, Channel.SMS));
        assertEquals(Reason.NO_CONSENT, reason(granted, silent, Channel.EMAIL));
        assertNull(reason(granted, agrees, Channel.EMAIL));
        assertEquals(Reason.NO_CONSENT, reason(granted, agrees, Channel.SMS));
    }

    @Test
    void thePreferredChannelIsHonoured() {
        Respondent phone = with(Map.of(), "PHONE", null);
        Terms hint = new Terms(30, ConsentRule.NOT_OBJECTED, PreferredChannelRule.HINT);

        assertEquals(Reason.CHANNEL_NOT_PREFERRED, reason(USUAL, phone, Channel.EMAIL));
        assertNull(reason(USUAL, phone, Channel.PHONE));
        assertNull(reason(USUAL, phone, Channel.LINK));
        assertNull(reason(hint, phone, Channel.EMAIL));
        assertEquals(Reason.CONTACT_UNWANTED, reason(hint, with(Map.of(), "NONE", null), Channel.LINK));
        assertEquals(
                Channel.SMS,
                OutreachRules.channelFor(with(Map.of(), "SMS", null), List.of(Channel.EMAIL, Channel.SMS)));
        assertEquals(Channel.EMAIL, OutreachRules.channelFor(phone, List.of(Channel.EMAIL, Channel.SMS)));
    }

    @Test
    void nobodyIsContactedMoreOftenInAMonthThanItWants() {
        Respondent twice = with(Map.of(), null, 2);
        Terms noCooldown = USUAL.withCooldown(0);

        assertNull(judge(noCooldown, standing(twice, NOW, 1), Channel.EMAIL));
        assertEquals(
                new Refusal(Reason.CONTACT_FREQUENCY, Instant.parse("2027-03-31T22:00:00Z")),
                judge(noCooldown, standing(twice, NOW, 2), Channel.EMAIL));
        assertEquals(
                new Refusal(Reason.CONTACT_FREQUENCY, null),
                judge(noCooldown, standing(with(Map.of(), null, 0), null, 0), Channel.EMAIL));
        // Of two dates the later one: waiting for the first would not help.
        assertEquals(Reason.COOLDOWN, reasonOf(judge(USUAL, standing(twice, NOW, 2), Channel.EMAIL)));
    }

    @Test
    void blocksHoldAlsoForRemindersAndStrangersButACooldownDoesNotForbidAReminder() {
        Set<ContactBlocks.Block> unsubscribed =
                Set.of(new ContactBlocks.Block(Channel.EMAIL, BlockReason.UNSUBSCRIBED));
        Standing blocked = new Standing(nobody(), NOW, 1, unsubscribed);
        OutreachRules rules = new OutreachRules(USUAL, BERLIN, NOW);

        assertEquals(Reason.UNSUBSCRIBED, reasonOf(rules.judge(blocked, Channel.EMAIL)));
        assertEquals(Reason.UNSUBSCRIBED, reasonOf(rules.judgeReminder(blocked, Channel.EMAIL)));
        assertEquals(Reason.UNSUBSCRIBED, reasonOf(rules.judgeStranger(blocked, Channel.EMAIL)));
        assertNull(rules.judgeReminder(blocked, Channel.SMS));
        assertEquals(Reason.COOLDOWN, reasonOf(rules.judgeStranger(blocked, Channel.SMS)));
    }

    private static @Nullable Refusal judge(Terms terms, Standing standing, Channel channel) {
        return new OutreachRules(terms, BERLIN, NOW).judge(standing, channel);
    }

    private static @Nullable Reason reason(Terms terms, Respondent respondent, Channel channel) {
        return reasonOf(judge(terms, standing(respondent, null, 0), channel));
    }

    private static @Nullable Reason reasonOf(@Nullable Refusal refusal) {
        return refusal == null ? null : refusal.reason();
    }

    private static Respondent nobody() {
        return Respondent.unknown("cus_A");
    }

    private static Respondent with(
            Map<String, Consent> consents, @Nullable String preferred, @Nullable Integer perMonth) {
        return new Respondent("cus_A", Map.of(), preferred, perMonth, null, consents);
    }

    private static Standing standing(Respondent respondent, @Nullable Instant last, int contacts) {
        return new Standing(respondent, last, contacts, Set.of());
    }
}
