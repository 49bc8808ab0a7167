// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows and lifts contact blocks. */
@ApplicationScoped
class ContactBlockService {

    private final ContactBlockRepository blocks;

    ContactBlockService(ContactBlockRepository blocks) {
        this.blocks = blocks;
    }

    List<ContactBlock> list(@Nullable String customerId, @Nullable List<String> after, int count) {
        return blocks.page(customerId, after, count);
    }

    ContactBlock get(String id) {
        return blocks.findByIdOptional(id).orElseThrow(() -> OutreachProblem.CONTACT_BLOCK_NOT_FOUND.with(id));
    }

    @Transactional
    void lift(String id) {
        blocks.delete(get(id));
    }
}
