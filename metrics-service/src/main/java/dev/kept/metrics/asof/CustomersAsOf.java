// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.Generation;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.SegmentTable;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TimelineTable;
import dev.kept.metrics.store.TimelineTable.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A tenant's customers, read in the order of their ids, a page at a time: never all of them at once. */
public final class CustomersAsOf {

    /** So many timelines are read before the progress is told again. */
    private static final int TOLD_AFTER = 500;

    private final TenantConnection connection;
    private final Policy policy;
    private final LocalDate closedDay;

    /** @param now decides the last closed day where nothing is known of the tenant yet */
    public CustomersAsOf(TenantConnection connection, Instant now) {
        this.connection = connection;
        Optional<Generation> live = GenerationTable.live(new GenerationTable(connection).current());
        this.policy = live.map(Generation::policy).orElse(Policy.DEFAULT);
        this.closedDay = live.map(Generation::horizon)
                .orElseGet(() -> now.atZone(Policy.DEFAULT.zone()).toLocalDate().minusDays(1));
    }

    /** What the tenant has declared. */
    public Policy policy() {
        return policy;
    }

    /** The last local day that is over. */
    public LocalDate closedDay() {
        return closedDay;
    }

    /** Keys of the tenant's segments. */
    public SortedSet<String> segments() {
        return new SegmentTable(connection).keys();
    }

    /** How many timelines there are: what {@code progress} of {@link #forEach} counts up to. */
    public long total() {
        return new TimelineTable(connection).count();
    }

    /** One customer; empty where there is none, or no longer. */
    public Optional<CustomerAsOf> find(String customer, LocalDate day) {
        return new TimelineTable(connection)
                .find(customer)
                .filter(CustomersAsOf::isCustomer)
                .map(stored -> told(stored, day));
    }

    /** Everybody, and each response of nobody known as one of its own, with the timelines as they are. */
    public void walk(String after, Predicate<Stored> wantsMore) {
        new TimelineTable(connection).walk(after, wantsMore);
    }

    /** A timeline as it was on a day; what is told without a day counts from the last closed one. */
    public CustomerAsOf told(Stored stored, LocalDate day) {
        return CustomerAsOf.on(stored.customer(), stored.timeline(), day, closedDay, policy.zone());
    }

    /**
     * Hands over everybody in the scope, cut off at a day for whoever predicts from it.
     *
     * @param day the last day that counts as known
     * @param progress told now and then how many timelines have been read
     */
    public void forEach(LocalDate day, Scope scope, Consumer<CustomerAsOf> consumer, LongConsumer progress) {
        long[] read = {0};
        new TimelineTable(connection).walk("", stored -> {
            if (isCustomer(stored)) {
                CustomerAsOf customer = CustomerAsOf.cut(stored.customer(), stored.timeline(), day, policy.zone());
                if (scope.holds(customer, day)) {
                    consumer.accept(customer);
                }
            }
            read[0]++;
            if (read[0] % TOLD_AFTER == 0) {
                progress.accept(read[0]);
            }
            return true;
        });
        progress.accept(read[0]);
    }

    /** The id of the timeline that so many others stand before, behind {@code after}; empty where there are not so many. */
    public Optional<String> idBehind(String after, int others) {
        return new TimelineTable(connection).idBehind(after, others);
    }

    /**
     * Some timelines, of which those are handed on that are of customers in the scope.
     *
     * @param last id of the last one read, whether it is in the scope or not; null where there was none
     */
    public record Page(
            List<CustomerAsOf> customers, @Nullable String last) {

        public Page {
            customers = List.copyOf(customers);
        }
    }

    /** At most so many timelines behind an id, for whoever does not want to hold a transaction for long. */
    public Page page(String after, int timelines, LocalDate day, Scope scope) {
        List<Stored> read = new TimelineTable(connection).page(after, timelines);
        return new Page(
                read.stream()
                        .filter(CustomersAsOf::isCustomer)
                        .map(stored -> cut(stored, day))
                        .filter(customer -> scope.holds(customer, day))
                        .toList(),
                read.isEmpty() ? null : read.get(read.size() - 1).customer());
    }

    private CustomerAsOf cut(Stored stored, LocalDate day) {
        return CustomerAsOf.cut(stored.customer(), stored.timeline(), day, policy.zone());
    }

    /** Whether this is somebody, and has not been deleted. */
    public static boolean isCustomer(Stored stored) {
        return !stored.anonymous() && stored.timeline().tombstone() == null;
    }
}
