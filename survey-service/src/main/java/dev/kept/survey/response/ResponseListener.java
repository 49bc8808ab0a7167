// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import java.util.List;

/**
 * What another feature does with responses, in the transaction that records them, as the caller's tenant. What becomes of
 * a response with its customer is told by {@code customerref} instead.
 */
public interface ResponseListener {

    /** These responses were recorded or corrected, and are written. */
    void saved(String tenant, List<RecordedResponse> responses);

    /** This response is about to be deleted. */
    default void deleting(String tenant, String responseId) {}
}
