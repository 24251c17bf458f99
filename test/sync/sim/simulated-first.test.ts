import './virtual-time.ts';
import { testSeeds } from './seeds.ts';

// In two files, so that both cores have one.
testSeeds({ first: 1, last: 150 });
