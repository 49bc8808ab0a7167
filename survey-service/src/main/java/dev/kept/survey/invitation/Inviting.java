// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.survey.audience.Audience;
import dev.kept.survey.audience.Respondent;
import dev.kept.survey.customerref.CustomerDirectory;
import dev.kept.survey.outreach.ContactBlocks;
import dev.kept.survey.outreach.OutreachPolicies;
import dev.kept.survey.outreach.OutreachRules;
import dev.kept.survey.outreach.Refusal;
import dev.kept.survey.outreach.Standing;
import dev.kept.survey.outreach.Terms;
import dev.kept.survey.response.Channel;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks customers: each gets an invitation, which is suppressed where a rule forbids it. */
@ApplicationScoped
public class Inviting {

    private final CustomerDirectory customers;
    private final Audience audience;
    private final ContactHistory history;
    private final ContactBlocks blocks;
    private final OutreachPolicies policies;
    private final InvitationLedger ledger;
    private final List<Postman> postmen;

    Inviting(
            CustomerDirectory customers,
            Audience audience,
            ContactHistory history,
            ContactBlocks blocks,
            OutreachPolicies policies,
            InvitationLedger ledger,
            @All List<Postman> postmen) {
        this.customers = customers;
        this.audience = audience;
        this.history = history;
        this.blocks = blocks;
        this.policies = policies;
        this.ledger = ledger;
        this.postmen = List.copyOf(postmen);
    }

    /** What became of one customer. */
    public record Invited(String invitationId, String customerId, boolean suppressed) {}

    /**
     * Asks these customers, in the caller's transaction. A customer that was merged is asked as the one it is now, once; one
     * that was deleted is left out.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Invited> invite(String tenant, Asking asking, List<String> customerIds) {
        return ask(tenant, asking, customerIds, null).stream()
                .map(made -> new Invited(
                        made.id(), String.valueOf(made.customerId()), made.state() == InvitationState.SUPPRESSED))
                .toList();
    }

    /** @param address where the first message goes; null: where customer-service says */
    List<Invitation> ask(String tenant, Asking asking, List<String> customerIds, @Nullable String address) {
        Map<String, String> survivors = customers.holdSurvivors(tenant, customerIds);
        Set<String> asked = new LinkedHashSet<>();
        customerIds.forEach(id -> {
            String survivor = survivors.get(id);
            if (survivor != null) {
                asked.add(survivor);
            }
        });
        if (asked.isEmpty()) {
            return List.of();
        }
        history.hold(tenant, asked);
        Instant now = ledger.now();
        ZoneId zone = audience.zone(tenant);
        OutreachRules rules = new OutreachRules(terms(asking), zone, now);
        Map<String, Respondent> respondents = audience.find(tenant, asked);
        Map<String, ContactHistory.Asked> before = history.of(tenant, asked, now, zone);
        Map<String, Set<ContactBlocks.Block>> closed = blocks.of(asked);
        List<Invitation> made = new ArrayList<>();
        for (String customer : asked) {
            Respondent respondent = respondents.getOrDefault(customer, Respondent.unknown(customer));
            ContactHistory.Asked last = before.getOrDefault(customer, ContactHistory.Asked.NEVER);
            Standing standing = new Standing(
                    respondent, last.lastAt(), last.contactsThisMonth(), closed.getOrDefault(customer, Set.of()));
            made.add(make(asking, standing, rules, address, now));
        }
        return made;
    }

    /** Asks somebody of whom only the address is known. */
    Invitation askAddress(String tenant, Asking asking, byte @Nullable [] hash, @Nullable String address) {
        Instant now = ledger.now();
        OutreachRules rules = new OutreachRules(terms(asking), audience.zone(tenant), now);
        Standing standing = new Standing(
                Respondent.unknown(""),
                hash == null ? null : history.lastOfAddress(tenant, hash),
                0,
                hash == null ? Set.of() : blocks.ofAddress(hash));
        Invitation invitation = Invitation.create(asking, asking.channels().get(0), asking.language(), now);
        invitation.posting().remember(hash);
        // An anonymous respondent can have given no consent that we know of; whoever names the address answers for it.
        Refusal refusal = rules.judgeStranger(standing, invitation.channel());
        return begin(invitation, refusal, asking, address);
    }

    /** @throws dev.kept.restkit.problem.ProblemException if nobody may write to the customer again now, saying why */
    void requireReachable(Invitation invitation) {
        Refusal refusal = judgeAgain(invitation);
        if (refusal != null) {
            throw InvitationProblem.INVITATION_SUPPRESSED.with(
                    invitation.id(), InvitationView.text(refusal.reason(), refusal.nextAllowedAt()));
        }
    }

    /** Why the customer of an invitation must not get one more message now; null if it may. */
    @Nullable Refusal judgeAgain(Invitation invitation) {
        String tenant = invitation.tenant();
        Instant now = ledger.now();
        ZoneId zone = audience.zone(tenant);
        OutreachRules rules = new OutreachRules(policies.current(), zone, now);
        String customer = invitation.customerId();
        if (customer == null) {
            byte[] hash = invitation.posting().addressHash();
            Set<ContactBlocks.Block> closed = hash == null ? Set.of() : blocks.ofAddress(hash);
            return rules.judgeStranger(new Standing(Respondent.unknown(""), null, 0, closed), invitation.channel());
        }
        List<String> one = List.of(customer);
        ContactHistory.Asked last =
                history.of(tenant, one, now, zone).getOrDefault(customer, ContactHistory.Asked.NEVER);
        boolean first = invitation.posting().messagesSent() == 0;
        Standing standing = new Standing(
                audience.find(tenant, one).getOrDefault(customer, Respondent.unknown(customer)),
                last.lastAt(),
                // The message that is judged has been counted already where it is the first.
                last.contactsThisMonth() - (first ? 1 : 0),
                blocks.of(one).getOrDefault(customer, Set.of()));
        return rules.judgeReminder(standing, invitation.channel());
    }

    private Invitation make(
            Asking asking, Standing standing, OutreachRules rules, @Nullable String address, Instant now) {
        Respondent respondent = standing.respondent();
        Channel channel = OutreachRules.channelFor(respondent, asking.channels());
        String language = asking.language() == null ? respondent.language() : asking.language();
        Invitation invitation = Invitation.create(asking, channel, language, now);
        invitation.askCustomer(respondent.customerId(), respondent.attributes());
        return begin(invitation, rules.judge(standing, channel), asking, address);
    }

    private Invitation begin(
            Invitation invitation, @Nullable Refusal refusal, Asking asking, @Nullable String address) {
        if (refusal != null) {
            invitation.suppress(refusal);
        } else if (postmen.stream().anyMatch(postman -> postman.sends(invitation.channel()))) {
            invitation.deliverBy(Delivery.KEPT);
            invitation.posting().signWith(asking.sender());
            invitation.posting().plan(asking.sendAt(), address, asking.reminders());
        }
        ledger.begin(invitation);
        return invitation;
    }

    private Terms terms(Asking asking) {
        return policies.current().withCooldown(asking.cooldownDays());
    }
}
