// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import java.util.List;

/** Implemented by every feature whose things name a segment. Found by CDI. */
public interface SegmentUse {

    /** The ids of some things of the current tenant for which this segment must stay; at most so many. */
    List<String> users(String segmentKey, int most);
}
