package app.plenary.grouping;

import java.util.Arrays;

/**
 * The heaviest matching of a general graph, in O(n³) and whole numbers only: Edmonds' blossoms
 * (Maximum Matching and a Polyhedron with 0,1-Vertices, 1965) with the primal-dual search that Z.
 * Galil describes (Efficient Algorithms for Finding Maximum Matching in Graphs, 1986). Exact.
 *
 * <p>Vertices count from 1 inside, and numbers above them are blossoms: odd rings of vertices or
 * smaller blossoms that act as one vertex. Every vertex has a price, every blossom a bonus; an edge
 * is tight when both prices and twice its weight are equal, and only tight edges are used. Prices
 * are twice those of the books, so halves do not occur.
 */
final class Blossoms {
    private static final int FREE = -1;
    private static final int OUTER = 0;
    private static final int INNER = 1;

    private final int vertices;
    private final long[][] weight;

    /**
     * Of all edges between two vertices or blossoms the tightest: its end in the first; 0: none.
     */
    private final int[][] end;

    private final long[] price;
    private final int[] mate;
    private final int[] top;
    private final int[] parent;
    private final int[] label;

    /** The outer vertex from which a vertex or blossom is reached by the tightest edge. */
    private final int[] nearest;

    /** The ring of a blossom, from its base, and which part of the ring holds a vertex. */
    private final int[][] ring;

    private final int[][] part;
    private final int[] visited;
    private final int[] queue;
    private int queueHead;
    private int queueTail;
    private int visit;
    private int last;

    private Blossoms(long[][] weight) {
        this.vertices = weight.length;
        this.weight = weight;
        int room = vertices + vertices / 2 + 2;
        this.end = new int[room][room];
        this.price = new long[room];
        this.mate = new int[room];
        this.top = new int[room];
        this.parent = new int[room];
        this.label = new int[room];
        this.nearest = new int[room];
        this.ring = new int[room][];
        this.part = new int[room][];
        this.visited = new int[room];
        this.queue = new int[room];
        this.last = vertices;
    }

    /** For each vertex its partner or -1; the largest weight is given. */
    static int[] solve(long[][] weight, long most) {
        var blossoms = new Blossoms(weight);
        blossoms.solve(most);
        var partner = new int[weight.length];
        for (int v = 0; v < partner.length; v++) {
            partner[v] = blossoms.mate[v + 1] - 1;
        }
        return partner;
    }

    private void solve(long most) {
        for (int a = 1; a <= vertices; a++) {
            top[a] = a;
            part[a] = new int[vertices + 1];
            part[a][a] = a;
            for (int b = 1; b <= vertices; b++) {
                if (a != b && weight[a - 1][b - 1] > 0) {
                    end[a][b] = a;
                }
            }
        }
        Arrays.fill(price, 1, vertices + 1, most);
        boolean more = most > 0;
        while (more) {
            more = findsOneMore();
        }
    }

    /** One stage: grows trees from all single vertices till one pair more is found or none can. */
    private boolean findsOneMore() {
        Arrays.fill(label, FREE);
        Arrays.fill(nearest, 0);
        queueHead = queueTail = 0;
        boolean someoneIsSingle = false;
        for (int x = 1; x <= last; x++) {
            if (top[x] == x && mate[x] == 0) {
                parent[x] = 0;
                label[x] = OUTER;
                enqueue(x);
                someoneIsSingle = true;
            }
        }
        while (someoneIsSingle) {
            while (queueHead < queueTail) {
                if (growsFrom(queue[queueHead++])) {
                    return true;
                }
            }
            if (!changePrices()) {
                return false;
            }
            queueHead = queueTail = 0;
            for (int x = 1; x <= last; x++) {
                int u = nearest[x];
                if (top[x] == x && u != 0 && top[u] != x && slack(u, x) == 0 && use(u, x)) {
                    return true;
                }
            }
            for (int b = vertices + 1; b <= last; b++) {
                if (top[b] == b && label[b] == INNER && price[b] == 0) {
                    open(b);
                }
            }
        }
        return false;
    }

    private boolean growsFrom(int u) {
        if (label[top[u]] == INNER) {
            return false;
        }
        long[] row = weight[u - 1];
        long own = price[u];
        for (int v = 1; v <= vertices; v++) {
            if (row[v - 1] > 0 && top[u] != top[v]) {
                if (own + price[v] - 2 * row[v - 1] == 0) {
                    if (use(u, v)) {
                        return true;
                    }
                } else {
                    offerNearest(u, top[v]);
                }
            }
        }
        return false;
    }

    /** Lowers outer prices and raises inner ones as far as no edge is overpaid; false: all done. */
    private boolean changePrices() {
        long by = Long.MAX_VALUE;
        for (int x = 1; x <= last; x++) {
            if (top[x] == x) {
                if (x > vertices && label[x] == INNER) {
                    by = Math.min(by, price[x] / 2);
                }
                if (nearest[x] != 0 && label[x] == FREE) {
                    by = Math.min(by, slack(nearest[x], x));
                } else if (nearest[x] != 0 && label[x] == OUTER) {
                    by = Math.min(by, slack(nearest[x], x) / 2);
                }
            }
        }
        for (int v = 1; v <= vertices; v++) {
            if (label[top[v]] == OUTER) {
                if (price[v] <= by) {
                    return false;
                }
                price[v] -= by;
            } else if (label[top[v]] == INNER) {
                price[v] += by;
            }
        }
        for (int b = vertices + 1; b <= last; b++) {
            if (top[b] == b && label[b] != FREE) {
                price[b] += label[b] == OUTER ? 2 * by : -2 * by;
            }
        }
        return true;
    }

    private long slack(int x, int y) {
        int a = end[x][y];
        int b = end[y][x];
        return price[a] + price[b] - 2 * weight[a - 1][b - 1];
    }

    private void offerNearest(int u, int x) {
        if (nearest[x] == 0 || slack(u, x) < slack(nearest[x], x)) {
            nearest[x] = u;
        }
    }

    private void findNearest(int x) {
        nearest[x] = 0;
        for (int u = 1; u <= vertices; u++) {
            if (end[u][x] != 0 && top[u] != x && label[top[u]] == OUTER) {
                offerNearest(u, x);
            }
        }
    }

    private void enqueue(int x) {
        if (x <= vertices) {
            queue[queueTail++] = x;
        } else {
            for (int child : ring[x]) {
                enqueue(child);
            }
        }
    }

    private void setTop(int x, int blossom) {
        top[x] = blossom;
        if (x > vertices) {
            for (int child : ring[x]) {
                setTop(child, blossom);
            }
        }
    }

    /** Uses the tight edge between two of different trees or of one; true: one pair more. */
    private boolean use(int x, int y) {
        int a = end[x][y];
        int u = top[a];
        int v = top[end[y][x]];
        if (label[v] == FREE) {
            parent[v] = a;
            label[v] = INNER;
            int next = top[mate[v]];
            nearest[v] = 0;
            nearest[next] = 0;
            label[next] = OUTER;
            enqueue(next);
        } else if (label[v] == OUTER) {
            int common = commonAncestor(u, v);
            if (common == 0) {
                augment(u, v);
                augment(v, u);
                return true;
            }
            close(u, common, v);
        }
        return false;
    }

    private int commonAncestor(int first, int second) {
        visit++;
        for (int x = first; x != 0; x = above(x)) {
            visited[x] = visit;
        }
        int x = second;
        while (x != 0 && visited[x] != visit) {
            x = above(x);
        }
        return x;
    }

    private int above(int outer) {
        int inner = top[mate[outer]];
        return inner == 0 ? 0 : top[parent[inner]];
    }

    private void augment(int from, int to) {
        int u = from;
        int v = to;
        while (true) {
            int next = top[mate[u]];
            marry(u, v);
            if (next == 0) {
                return;
            }
            int up = top[parent[next]];
            marry(next, up);
            u = up;
            v = next;
        }
    }

    /** Makes v the partner of u; inside a blossom u all others of its ring pair up anew. */
    private void marry(int u, int v) {
        mate[u] = end[v][u];
        if (u > vertices) {
            int inside = part[u][end[u][v]];
            int place = evenPlace(u, inside);
            int[] children = ring[u];
            for (int i = 0; i < place; i++) {
                marry(children[i], children[i ^ 1]);
            }
            marry(inside, v);
            int rest = children.length - place;
            ring[u] = Arrays.copyOfRange(children, place, place + children.length);
            System.arraycopy(children, 0, ring[u], rest, place);
        }
    }

    /** Where a child stands in the ring, which is turned round so that the way there is even. */
    private int evenPlace(int blossom, int child) {
        int[] children = ring[blossom];
        int place = 0;
        while (children[place] != child) {
            place++;
        }
        if (place % 2 != 0) {
            turnRound(children, children.length);
            place = children.length - place;
        }
        return place;
    }

    private static void turnRound(int[] children, int count) {
        for (int i = 1, j = count - 1; i < j; i++, j--) {
            int other = children[i];
            children[i] = children[j];
            children[j] = other;
        }
    }

    /** Closes the odd ring through an edge between u and v, whose trees meet at their ancestor. */
    private void close(int u, int ancestor, int v) {
        int b = vertices + 1;
        while (b <= last && top[b] != 0) {
            b++;
        }
        last = Math.max(last, b);
        price[b] = 0;
        label[b] = OUTER;
        mate[b] = mate[ancestor];
        var children = new int[vertices];
        children[0] = ancestor;
        int count = climb(u, ancestor, children, 1);
        turnRound(children, count);
        ring[b] = Arrays.copyOf(children, climb(v, ancestor, children, count));
        setTop(b, b);
        for (int x = 1; x <= last; x++) {
            end[b][x] = 0;
            end[x][b] = 0;
        }
        part[b] = new int[vertices + 1];
        for (int child : ring[b]) {
            for (int x = 1; x <= last; x++) {
                if (end[child][x] != 0 && (end[b][x] == 0 || slack(child, x) < slack(b, x))) {
                    end[b][x] = end[child][x];
                    end[x][b] = end[x][child];
                }
            }
            for (int x = 1; x <= vertices; x++) {
                if (part[child][x] != 0) {
                    part[b][x] = child;
                }
            }
        }
        findNearest(b);
    }

    private int climb(int from, int ancestor, int[] children, int start) {
        int count = start;
        for (int x = from; x != ancestor; ) {
            int y = top[mate[x]];
            children[count++] = x;
            children[count++] = y;
            enqueue(y);
            x = top[parent[y]];
        }
        return count;
    }

    /** Takes an inner blossom without a bonus apart: half of its ring stays in the tree. */
    private void open(int b) {
        for (int child : ring[b]) {
            setTop(child, child);
        }
        int inside = part[b][end[b][parent[b]]];
        int place = evenPlace(b, inside);
        int[] children = ring[b];
        for (int i = 0; i < place; i += 2) {
            int inner = children[i];
            int outer = children[i + 1];
            parent[inner] = end[outer][inner];
            label[inner] = INNER;
            label[outer] = OUTER;
            nearest[inner] = 0;
            findNearest(outer);
            enqueue(outer);
        }
        label[inside] = INNER;
        parent[inside] = parent[b];
        for (int i = place + 1; i < children.length; i++) {
            label[children[i]] = FREE;
            findNearest(children[i]);
        }
        top[b] = 0;
    }
}
