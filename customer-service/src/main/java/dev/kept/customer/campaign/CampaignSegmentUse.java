// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import dev.kept.customer.segment.SegmentUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** A campaign that has not ended needs its segment; of one that has, the audience is stored. */
@ApplicationScoped
class CampaignSegmentUse implements SegmentUse {

    private final CampaignRepository campaigns;

    CampaignSegmentUse(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    @Transactional
    public List<String> users(String segmentKey, int most) {
        return campaigns.unendedOfSegment(segmentKey, most);
    }
}
