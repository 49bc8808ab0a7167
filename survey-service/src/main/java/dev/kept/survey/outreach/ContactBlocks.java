// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import dev.kept.feedkit.Outbox;
import dev.kept.survey.response.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who must not be asked by which channel, and why. */
@ApplicationScoped
public class ContactBlocks {

    /** A channel that is closed to somebody. */
    public record Block(Channel channel, BlockReason reason) {}

    private final ContactBlockRepository blocks;
    private final Outbox outbox;
    private final Clock clock;

    ContactBlocks(ContactBlockRepository blocks, Outbox outbox, Clock clock) {
        this.blocks = blocks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The blocks of these customers; absent where there is none. */
    @Transactional
    public Map<String, Set<Block>> of(Collection<String> customerIds) {
        Map<String, Set<Block>> found = new HashMap<>();
        if (!customerIds.isEmpty()) {
            for (ContactBlock block : blocks.ofCustomers(customerIds)) {
                found.computeIfAbsent(String.valueOf(block.customerId()), id -> new HashSet<>())
                        .add(new Block(block.channel(), block.reason()));
            }
        }
        return found;
    }

    /** The blocks of an address that no customer is known by. */
    @Transactional
    public Set<Block> ofAddress(byte[] hash) {
        Set<Block> found = new HashSet<>();
        blocks.ofAddress(hash).forEach(block -> found.add(new Block(block.channel(), block.reason())));
        return found;
    }

    /** Closes a channel to a customer, or to an address where no customer is known; told twice it is closed once. */
    @Transactional
    public void block(@Nullable String customerId, byte @Nullable [] hash, Block closed) {
        if (customerId == null && hash == null) {
            return;
        }
        List<ContactBlock> known = customerId == null
                ? blocks.ofAddress(Objects.requireNonNull(hash))
                : blocks.ofCustomers(List.of(customerId));
        boolean isClosed = known.stream()
                .anyMatch(block -> block.channel() == closed.channel() && block.reason() == closed.reason());
        if (!isClosed) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ContactBlock block = ContactBlock.of(customerId, hash, closed.channel(), closed.reason(), now);
            blocks.persistAndFlush(block);
            if (customerId != null && closed.reason() == BlockReason.UNSUBSCRIBED) {
                outbox.append(block.tenant(), List.of(Unsubscribed.event(block, customerId)));
            }
        }
    }
}
