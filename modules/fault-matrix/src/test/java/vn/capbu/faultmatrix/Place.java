package vn.capbu.faultmatrix;

/**
 * Where a fault can be put.
 *
 * @param position how many exchanges come before it
 */
record Place(int position, Exchange exchange) {}
