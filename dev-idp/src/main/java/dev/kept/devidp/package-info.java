// SPDX-License-Identifier: Apache-2.0
/** dev-idp. */
package dev.kept.devidp;
