// SPDX-License-Identifier: Apache-2.0
/** Owns a small directory of customers, fed by customer-service's feed: external id to customer id, and who was deleted.
 * May use no other feature; who must act on a deletion implements {@link dev.kept.survey.customerref.CustomerDeletion}. */
@NullMarked
package dev.kept.survey.customerref;

import org.jspecify.annotations.NullMarked;
