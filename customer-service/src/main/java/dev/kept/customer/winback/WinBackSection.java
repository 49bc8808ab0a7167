// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/** What was offered to a customer so that it comes back, as a part of its file. */
@Singleton
class WinBackSection extends TableSection {

    private static final Table TABLE = new Table("win-back-offer", "win_back_offer", "offered_at", Set.of("note"));

    private final WinBackOfferRepository offers;

    WinBackSection(EntityManager entities, Caller caller, ObjectMapper json, WinBackOfferRepository offers) {
        super(TABLE, entities, caller, json);
        this.offers = offers;
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        offers.list("id in ?1 order by id", ids).forEach(offer -> changes.told(WinBackEvents.moved(offer, from, to)));
    }
}
