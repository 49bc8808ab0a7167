// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import java.util.Comparator;
import java.util.List;

/**
 * Which of several sources is believed: the one that the tenant ranks first, then the one whose value holds from the
 * latest time, then the one that was heard last.
 */
record WinnerRule(List<String> ranking) implements Comparator<AttributeValue> {

    /** Which part of the rule decided. */
    enum Decision {
        SOURCE_RANKING,
        LATEST_EFFECTIVE,
        LATEST_RECORDED
    }

    /** The winner comes first. */
    @Override
    public int compare(AttributeValue one, AttributeValue other) {
        int byRank = Integer.compare(rank(one.source()), rank(other.source()));
        if (byRank != 0) {
            return byRank;
        }
        int byEffect = other.effectiveAt().compareTo(one.effectiveAt());
        if (byEffect != 0) {
            return byEffect;
        }
        int byRecord = other.recordedAt().compareTo(one.recordedAt());
        return byRecord != 0 ? byRecord : other.id().compareTo(one.id());
    }

    /** Why the winner beats the other one. */
    Decision decision(AttributeValue winner, AttributeValue other) {
        if (rank(winner.source()) != rank(other.source())) {
            return Decision.SOURCE_RANKING;
        }
        return winner.effectiveAt().equals(other.effectiveAt()) ? Decision.LATEST_RECORDED : Decision.LATEST_EFFECTIVE;
    }

    // Sources that are not ranked come after all that are, and among themselves are equal.
    private int rank(String source) {
        int index = ranking.indexOf(source);
        return index < 0 ? ranking.size() : index;
    }
}
