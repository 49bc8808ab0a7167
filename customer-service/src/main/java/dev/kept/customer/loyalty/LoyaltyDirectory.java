// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.money.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What other features may do with points. */
@ApplicationScoped
public class LoyaltyDirectory {
    private final ProgrammeService programmes;
    private final PointsRepository entries;
    private final PointsService points;
    private final CustomerDirectory customers;
    private final Clock clock;

    LoyaltyDirectory(
            ProgrammeService programmes,
            PointsRepository entries,
            PointsService points,
            CustomerDirectory customers,
            Clock clock) {
        this.programmes = programmes;
        this.entries = entries;
        this.points = points;
        this.customers = customers;
        this.clock = clock;
    }

    /** The least amount of an order that converts a referral, in the tenant's currency. */
    @Transactional
    public BigDecimal referralMinimum() {
        return programmes
                .current()
                .map(LoyaltyProgramme::referralMinimum)
                .map(Decimals::parse)
                .orElse(BigDecimal.ZERO);
    }

    /**
     * Rewards a customer for a referral, once.
     *
     * @return the id of the entry; empty if the programme gives no reward, or this one was given before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> rewardReferral(String customerId, String referralId, Changes changes) {
        Optional<Long> reward = programmes.current().map(LoyaltyProgramme::referralReward);
        String sourceKey = "referral/" + referralId;
        if (reward.isEmpty() || entries.hasSource(sourceKey)) {
            return Optional.empty();
        }
        customers.hold(List.of(customerId));
        PointsContent content = new PointsContent(
                PointsKind.EARN,
                reward.get(),
                clock.instant().truncatedTo(MICROS),
                null,
                null,
                null,
                null,
                PointsEntry.REFERRAL,
                sourceKey,
                null);
        return Optional.of(points.add(customerId, content, changes).id());
    }
}
