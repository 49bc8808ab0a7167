// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import java.util.List;

/** The feature that keeps what is believed of customers. Found by CDI. */
public interface RankingListener {

    /** Of these customers sources say different things, and another one may be believed now. */
    void decideAgain(List<String> customerIds);
}
