// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

/** Why a person's data is erased. A code and no free text, which could name the person again. */
enum ErasureReason {
    /** The person has asked for it. */
    SUBJECT_REQUEST,
    /** The person has withdrawn the consent that it rested on. */
    CONSENT_WITHDRAWN,
    /** It is no longer needed. */
    RETENTION_ENDED,
    /** It should not have been kept. */
    UNLAWFUL_PROCESSING,
    /** Another one, which is documented elsewhere. */
    OTHER
}
