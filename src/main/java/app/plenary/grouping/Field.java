package app.plenary.grouping;

/**
 * A finite field with {@code order} elements, the numbers from 0 (zero) and 1 (one). An element's
 * digits to the base of the characteristic are the coefficients of a polynomial; products are taken
 * modulo the first primitive polynomial, so that every field is the same on every machine. Source:
 * R. Lidl and H. Niederreiter, Finite Fields, 1997.
 */
final class Field {
    /** The largest field that is built; its tables stay small. */
    static final int LARGEST = 4_096;

    private final int order;
    private final int prime;
    private final int[] power;
    private final int[] logarithm;

    private Field(int order, int prime, int[] power) {
        this.order = order;
        this.prime = prime;
        this.power = power;
        this.logarithm = new int[order];
        for (int i = 0; i < order - 1; i++) {
            logarithm[power[i]] = i;
        }
    }

    /**
     * The field of that order.
     *
     * @throws IllegalArgumentException if there is none, or it is larger than {@link #LARGEST}
     */
    static Field of(int order) {
        int prime = characteristic(order);
        if (prime == 0 || order > LARGEST) {
            throw new IllegalArgumentException("no field of order " + order);
        }
        int degree = 0;
        for (int rest = order; rest > 1; rest /= prime) {
            degree++;
        }
        for (int low = 1; low < order; low++) {
            int[] power = powers(order, prime, degree, low);
            if (power.length == order - 1) {
                return new Field(order, prime, power);
            }
        }
        throw new IllegalStateException("every field has a primitive polynomial");
    }

    /** The prime whose power the order is, 0 if it is no power of a prime. */
    static int characteristic(int order) {
        for (int p = 2; p <= order; p++) {
            if (order % p == 0) {
                int rest = order;
                while (rest % p == 0) {
                    rest /= p;
                }
                return rest == 1 ? p : 0;
            }
        }
        return 0;
    }

    /**
     * The powers of x modulo the polynomial x^degree - low, where low stands for a polynomial of
     * lower degree; for degree 1 the powers of low itself. Ends where they repeat.
     */
    private static int[] powers(int order, int prime, int degree, int low) {
        var found = new int[order - 1];
        int lead = order / prime;
        int now = 1;
        for (int i = 0; i < order - 1; i++) {
            found[i] = now;
            if (degree == 1) {
                now = (int) ((long) now * low % prime);
            } else {
                int carry = now / lead;
                now = now % lead * prime;
                for (int c = 0; c < carry; c++) {
                    now = addDigits(now, low, prime);
                }
            }
            if (now == 1 || now == 0) {
                return now == 1 && i == order - 2 ? found : new int[0];
            }
        }
        return new int[0];
    }

    private static int addDigits(int a, int b, int prime) {
        int sum = 0;
        int place = 1;
        for (int x = a, y = b; x > 0 || y > 0; x /= prime, y /= prime, place *= prime) {
            sum += (x % prime + y % prime) % prime * place;
        }
        return sum;
    }

    int order() {
        return order;
    }

    int add(int a, int b) {
        return prime == 2 ? a ^ b : order == prime ? (a + b) % prime : addDigits(a, b, prime);
    }

    int negate(int a) {
        int sum = 0;
        int place = 1;
        for (int x = a; x > 0; x /= prime, place *= prime) {
            sum += (prime - x % prime) % prime * place;
        }
        return sum;
    }

    int multiply(int a, int b) {
        return a == 0 || b == 0 ? 0 : power[(logarithm[a] + logarithm[b]) % (order - 1)];
    }

    /** The element that gives one when multiplied with this one, which must not be zero. */
    int inverse(int a) {
        if (a == 0) {
            throw new IllegalArgumentException("zero has no inverse");
        }
        return power[(order - 1 - logarithm[a]) % (order - 1)];
    }

    /** The powers of one element that runs through all but zero. */
    int power(int exponent) {
        return power[Math.floorMod(exponent, order - 1)];
    }
}
